package org.civitas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.civitas.architecture.Civitas.CLASSES;
import static org.civitas.architecture.Civitas.have;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civitas.kernel.Ids;
import org.junit.jupiter.api.Test;

class CodeTest {

  /** The platform's APIs and the libraries that the parent POM pins. */
  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "javax.sql.",
          "javax.naming.",
          "javax.crypto.",
          "javax.management.",
          "javax.transaction.xa.",
          "jakarta.",
          "org.eclipse.microprofile.",
          "org.civitas.",
          "com.fasterxml.jackson.",
          "com.github.benmanes.caffeine.",
          "com.nimbusds.",
          "com.password4j.",
          "io.github.bucket4j.",
          "io.opentelemetry.",
          "io.prometheus.",
          "org.flywaydb.");

  /** Rows that are only ever added: nobody can have seen an older version of them. */
  private static final Set<String> APPEND_ONLY = Set.of();

  @Test
  void timeComesFromTheInjectedClock() {
    classes()
        .that()
        .doNotBelongToAnyOf(Ids.class)
        .should(
            have(
                "no clock of their own",
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .filter(CodeTest::readsTheSystemsClock)
                        .map(JavaMethodCall::getDescription)))
        .because("a test that cannot set the time cannot test what time does")
        .check(CLASSES);
  }

  private static boolean readsTheSystemsClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    List<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
    boolean now =
        call.getName().equals("now")
            && owner.startsWith("java.time.")
            && !parameters.contains(Clock.class.getName());
    return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
  }

  @Test
  void datesAreThoseOfJavaTime() {
    noClasses()
        .should()
        .accessClassesThat()
        .belongToAnyOf(Calendar.class)
        .orShould()
        .callConstructor(Date.class)
        .because("java.util.Date is an instant that calls itself a date; libraries may want one")
        .check(CLASSES);
  }

  @Test
  void nothingIsPrintedPastTheLog() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("what is printed has no level, time or trace")
        .check(CLASSES);
  }

  @Test
  void everyEntityHasAVersion() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            have(
                "a version",
                type ->
                    APPEND_ONLY.contains(type.getSimpleName()) || isVersioned(type)
                        ? Stream.empty()
                        : Stream.of(type.getFullName() + " has none")))
        .because("without one, the second of two changes silently undoes the first")
        .check(CLASSES);
  }

  private static boolean isVersioned(JavaClass type) {
    return type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
  }

  @Test
  void onlyThePlatformsApisAndThePinnedLibrariesAreUsed() {
    classes()
        .should(
            have(
                "only these libraries",
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isPinned(dependency.getTargetClass()))
                        .map(Dependency::getDescription)))
        .because("the same archive runs on every server, and a library is a decision")
        .check(CLASSES);
  }

  private static boolean isPinned(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    return base.isPrimitive() || LIBRARIES.stream().anyMatch(base.getName()::startsWith);
  }
}
