package org.civitas.platform.context;

/**
 * A service that this node runs; see {@link ServiceDescription}.
 *
 * @param page where people find it, absent without a page
 * @param api where programs find its resources
 */
public record RunningService(
    String name, String title, String description, String page, String api) {

  static RunningService of(ServiceDescription service) {
    return new RunningService(
        service.name(),
        service.title(),
        service.description(),
        service.page(),
        "/api/v1/" + service.name());
  }
}
