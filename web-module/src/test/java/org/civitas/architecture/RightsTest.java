package org.civitas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.civitas.architecture.Civitas.CLASSES;
import static org.civitas.architecture.Civitas.have;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(
          PermitAll.class,
          DenyAll.class,
          RolesAllowed.class,
          RequiresScopes.class,
          Authenticated.class);

  /** Answers that hold no one's data and must not wait for a service. */
  private static final Set<String> PUBLIC_RESOURCES =
      Set.of("HealthResource", "MetricsResource", "OpenApiResource", "ProblemsResource");

  @Test
  void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
    classes()
        .that()
        .areAnnotatedWith(ApplicationService.class)
        .should(
            have(
                "rights on every public method",
                type ->
                    type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                        .filter(method -> DECLARATIONS.stream().noneMatch(method::isAnnotatedWith))
                        .map(method -> method.getFullName() + " declares no rights")))
        .because("a right that is forgotten is refused at run time, and should not get that far")
        .check(CLASSES);
  }

  @Test
  void everyHttpMethodEndsInAServiceOrStandsOnTheShortPublicList() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should(
            have(
                "a service behind every method",
                type ->
                    PUBLIC_RESOURCES.contains(type.getSimpleName())
                        ? Stream.empty()
                        : type.getMethods().stream()
                            .filter(RightsTest::answersHttp)
                            .filter(method -> !reachesService(method, 3))
                            .map(method -> method.getFullName() + " calls no service")))
        .because("rights are checked where services are called, and nowhere else")
        .check(CLASSES);
  }

  private static boolean answersHttp(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  /** Directly, or through a collaborator of the web layer. */
  private static boolean reachesService(JavaCodeUnit method, int depth) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                isService(call.getTargetOwner())
                    || (depth > 0
                        && call.getTargetOwner().getPackageName().startsWith("org.civitas")
                        && call.getTarget()
                            .resolveMember()
                            .filter(target -> reachesService(target, depth - 1))
                            .isPresent()));
  }

  private static boolean isService(JavaClass type) {
    return type.isAnnotatedWith(ApplicationService.class)
        || (type.isInterface()
            && type.getAllSubclasses().stream()
                .anyMatch(bean -> bean.isAnnotatedWith(ApplicationService.class)));
  }
}
