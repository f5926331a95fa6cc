package org.civitas.platform.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/** What one service method asks of its caller, read once from its annotations. */
sealed interface AccessRule {

  void check(Caller caller);

  static AccessRule of(Method method) {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return new Everyone();
    }
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    RequiresScopes scopes = method.getAnnotation(RequiresScopes.class);
    if (roles != null || scopes != null || method.isAnnotationPresent(Authenticated.class)) {
      return new Member(
          roles == null ? Set.of() : Set.of(roles.value()),
          scopes == null ? List.of() : List.of(scopes.value()),
          scopes != null && scopes.anyOf());
    }
    return new Nobody(method.isAnnotationPresent(DenyAll.class) ? "closed" : "undeclared");
  }

  /** Public. */
  record Everyone() implements AccessRule {
    @Override
    public void check(Caller caller) {
      // Whoever it is.
    }
  }

  /** Closed on purpose, or by a method that forgot to say who may call it. */
  record Nobody(String reason) implements AccessRule {
    @Override
    public void check(Caller caller) {
      throw new DomainException(CommonProblem.FORBIDDEN, "This operation is " + reason + ".");
    }
  }

  /** Signed in, with one of the roles if any is named, and with the scopes. */
  record Member(Set<String> roles, List<String> scopes, boolean anyScope) implements AccessRule {
    @Override
    public void check(Caller caller) {
      caller.requireAuthenticated();
      if (!roles.isEmpty() && roles.stream().noneMatch(caller::hasRole)) {
        throw new DomainException(
            CommonProblem.FORBIDDEN, "One of these roles is needed: " + String.join(", ", roles));
      }
      List<String> missing = scopes.stream().filter(scope -> !caller.hasScope(scope)).toList();
      if (anyScope ? missing.size() == scopes.size() && !scopes.isEmpty() : !missing.isEmpty()) {
        throw new DomainException(
            CommonProblem.INSUFFICIENT_SCOPE,
            "The access token lacks " + String.join(anyScope ? " or " : ", ", missing) + ".",
            Map.of("scope", String.join(" ", missing)));
      }
    }
  }
}
