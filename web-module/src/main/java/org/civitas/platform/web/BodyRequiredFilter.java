package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/**
 * Refuses a missing body where one is read, and one that does not say what it is. Servers differ:
 * some hand over null, or whatever it is, without a word. The body is the one parameter without an
 * annotation of Jakarta REST.
 */
@Provider
@Dependent
public class BodyRequiredFilter implements ContainerRequestFilter {

  private final Map<Method, Boolean> readsBody = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null || !readsBody.computeIfAbsent(method, BodyRequiredFilter::readsBody)) {
      return;
    }
    if (!request.hasEntity()) {
      throw new DomainException(CommonProblem.MALFORMED_REQUEST, "The body is empty.");
    } else if (request.getMediaType() == null) {
      throw new NotSupportedException();
    }
  }

  private static boolean readsBody(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .anyMatch(
            annotations ->
                Arrays.stream(annotations)
                    .noneMatch(
                        annotation ->
                            annotation
                                .annotationType()
                                .getPackageName()
                                .startsWith("jakarta.ws.rs")));
  }
}
