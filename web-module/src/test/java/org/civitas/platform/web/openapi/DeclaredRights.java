package org.civitas.platform.web.openapi;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/**
 * Reads from the byte code which service method a resource method calls, and from its annotations
 * who may call it: the document says what is enforced, without a second declaration.
 */
final class DeclaredRights {

  private final JavaClasses classes = ApplicationClasses.imported();

  /**
   * What a caller must be.
   *
   * @param scopes all needed unless {@code anyScope}
   * @param owned set when the operation is for the owner of what it is about
   */
  record Rights(List<String> roles, List<String> scopes, boolean anyScope, Optional<Owned> owned) {}

  /** Empty when the operation is public. */
  Optional<Rights> of(String resource, String method) {
    return classes.get(resource).getMethods().stream()
        .filter(candidate -> candidate.getName().equals(method))
        .flatMap(candidate -> candidate.getMethodCallsFromSelf().stream())
        .map(JavaMethodCall::getTarget)
        .flatMap(this::serviceMethods)
        .flatMap(DeclaredRights::declared)
        .findFirst();
  }

  private Stream<JavaMethod> serviceMethods(MethodCallTarget target) {
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return Stream.concat(
            Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
        .filter(owner -> owner.isAnnotatedWith(ApplicationService.class))
        .flatMap(owner -> owner.getAllMethods().stream())
        .filter(method -> method.getName().equals(target.getName()))
        .filter(method -> names(method).equals(parameters));
  }

  private static List<String> names(JavaMethod method) {
    return method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
  }

  private static Stream<Rights> declared(JavaMethod method) {
    Optional<RequiresScopes> scopes = method.tryGetAnnotationOfType(RequiresScopes.class);
    Optional<RolesAllowed> roles = method.tryGetAnnotationOfType(RolesAllowed.class);
    if (scopes.isEmpty() && roles.isEmpty() && !method.isAnnotatedWith(Authenticated.class)) {
      return Stream.empty();
    }
    return Stream.of(
        new Rights(
            roles.map(RolesAllowed::value).map(List::of).orElse(List.of()),
            scopes.map(RequiresScopes::value).map(List::of).orElse(List.of()),
            scopes.map(RequiresScopes::anyOf).orElse(false),
            method.tryGetAnnotationOfType(Owned.class)));
  }

  /** Every scope that some service method asks for, for the list of the OAuth flows. */
  Set<String> allScopes() {
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method -> method.tryGetAnnotationOfType(RequiresScopes.class).stream())
        .flatMap(scopes -> Stream.of(scopes.value()))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
