package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.platform.security.Caller;

/** Tells log and metrics which route was taken and by whom. */
@Provider
@Dependent
public class RouteFilter implements ContainerRequestFilter {

  private final Map<Method, String> templates = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;
  @Inject HttpServletRequest request;
  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext context) {
    Exchange exchange = Exchange.of(request);
    Method method = resource.getResourceMethod();
    if (exchange != null && method != null) {
      exchange.route(templates.computeIfAbsent(method, this::template));
      exchange.user(caller.isAuthenticated() ? caller.username() : null);
    }
  }

  private String template(Method method) {
    return path(resource.getResourceClass().getAnnotation(Path.class))
        + path(method.getAnnotation(Path.class));
  }

  private static String path(Path path) {
    if (path == null || path.value().isEmpty() || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
