package org.civitas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.architecture.Civitas.CLASSES;
import static org.civitas.architecture.Civitas.context;
import static org.civitas.architecture.Civitas.have;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContextsTest {

  /** Who may call whose published API. An arrow that is missing here is a decision to take. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "auction", Set.of("identity", "audit"),
          "identity", Set.of("audit"));

  @Test
  void aContextDependsOnItselfTheKernelThePlatformAndTheApisItMayCall() {
    classes()
        .that(DescribedPredicate.describe("of a context", Civitas::isOfContext))
        .should(
            have(
                "only allowed dependencies",
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(dependency))
                        .map(Dependency::getDescription)))
        .because("a context that reaches into another cannot be changed or deployed by itself")
        .check(CLASSES);
  }

  private static boolean isAllowed(Dependency dependency) {
    String from = context(dependency.getOriginClass());
    JavaClass target = dependency.getTargetClass();
    String to = context(target);
    return to.isEmpty()
        || to.equals(from)
        || to.equals("kernel")
        || to.equals("platform")
        || (ARROWS.getOrDefault(from, Set.of()).contains(to) && Civitas.hasLayer(target, "api"));
  }

  @Test
  void noContextsDependOnEachOtherInACircle() {
    slices()
        .matching("org.civitas.(*)..")
        .should()
        .beFreeOfCycles()
        .because("of two contexts in a circle neither can be understood or deployed alone")
        .check(CLASSES);
  }

  @Test
  void kernelAndPlatformKnowNoContext() {
    noClasses()
        .that()
        .resideInAnyPackage("org.civitas.kernel..", "org.civitas.platform..")
        .should()
        .dependOnClassesThat(DescribedPredicate.describe("are of a context", Civitas::isOfContext))
        .because("what every context stands on must not know any of them")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.civitas.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.civitas.platform..")
        .because("the kernel is the lower of the two")
        .check(CLASSES);
  }

  @Test
  void noFieldOfAnEntityIsOfAnotherContext() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            have(
                "only fields of their own context's and the kernel's types",
                type ->
                    type.getFields().stream()
                        .filter(field -> Civitas.isOfContext(field.getRawType()))
                        .filter(field -> !context(field.getRawType()).equals(context(type)))
                        .map(field -> field.getFullName() + " is of another context")))
        .because("contexts refer to each other by id, so that each can keep its own store")
        .check(CLASSES);
  }

  @Test
  void noPackageStandsInTwoModules() {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String path = type.getSource().orElseThrow().getUri().toString();
      String file = type.getFullName().replace('.', '/');
      int end = path.indexOf(file);
      if (!type.getSimpleName().equals("package-info")) {
        modules
            .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
            .add(path.substring(0, end < 0 ? path.length() : end));
      }
    }
    modules.values().removeIf(places -> places.size() == 1);
    assertThat(modules)
        .as("package-private access between modules compiles, and fails in the servers")
        .isEmpty();
  }
}
