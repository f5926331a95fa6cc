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
import java.util.regex.Pattern;
import org.civitas.platform.security.Caller;

/** Tells log and metrics which route was taken and by whom. */
@Provider
@Dependent
public class RouteFilter implements ContainerRequestFilter {

  /** What a variable of a path may look like is no part of its name. */
  private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+):[^}]*}");

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
    String plain = EXPRESSION.matcher(path.value()).replaceAll("{$1}");
    return plain.startsWith("/") ? plain : "/" + plain;
  }
}
