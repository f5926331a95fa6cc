package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.civitas.kernel.Violation;
import org.civitas.platform.json.Constraints;
import org.civitas.platform.request.InputFaults;

/** Constraints on parameters of resource methods, answered with the faults found before. */
@Provider
@Dependent
public class ParameterFaultMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject Problems problems;
  @Inject InputFaults faults;
  @Context ResourceInfo resource;

  @Override
  public Response toResponse(ConstraintViolationException fault) {
    List<Violation> all = new ArrayList<>(faults.all());
    for (ConstraintViolation<?> violation : fault.getConstraintViolations()) {
      Violation found = violation(violation);
      if (all.stream().noneMatch(known -> known.name().equals(found.name()))) {
        all.add(found);
      }
    }
    return problems.answer(InputFaults.invalid(all));
  }

  private Violation violation(ConstraintViolation<?> violation) {
    String location = "query";
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        int index = node.as(Path.ParameterNode.class).getParameterIndex();
        Violation named = parameter(resource.getResourceMethod(), index);
        location = named.location();
        name = named.name();
      } else if (name.isEmpty()) {
        name = String.valueOf(node.getName());
      }
    }
    return new Violation(location, name, violation.getMessage(), Constraints.code(violation));
  }

  private static Violation parameter(Method method, int index) {
    for (Annotation annotation : method.getParameterAnnotations()[index]) {
      switch (annotation) {
        case PathParam path -> {
          return new Violation("path", path.value(), "", "");
        }
        case QueryParam query -> {
          return new Violation("query", query.value(), "", "");
        }
        case HeaderParam header -> {
          return new Violation("header", header.value(), "", "");
        }
        case CookieParam cookie -> {
          return new Violation("cookie", cookie.value(), "", "");
        }
        default -> {
          // Says nothing of where the value comes from.
        }
      }
    }
    return new Violation("body", "", "", "");
  }
}
