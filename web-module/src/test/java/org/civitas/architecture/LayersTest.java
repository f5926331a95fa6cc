package org.civitas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.civitas.architecture.Civitas.CLASSES;
import static org.civitas.architecture.Civitas.have;
import static org.civitas.architecture.Civitas.ofLayer;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final DescribedPredicate<JavaClass> STORAGE =
      DescribedPredicate.describe(
          "store or load",
          type ->
              type.isAnnotatedWith(Entity.class)
                  || type.isEquivalentTo(EntityManager.class)
                  || Civitas.hasLayer(type, "persistence"));

  @Test
  void theWebKnowsNoEntityRepositoryOrEntityManager() {
    noClasses()
        .that(ofLayer("web"))
        .should()
        .dependOnClassesThat(STORAGE)
        .because("what HTTP shows must not change when the store does, nor open a transaction")
        .check(CLASSES);
  }

  @Test
  void repositoriesLoadByIdThroughEntities() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Entities")
        .should()
        .callMethod(EntityManager.class, "find", Class.class, Object.class)
        .orShould()
        .callMethod(EntityManager.class, "find", Class.class, Object.class, LockModeType.class)
        .because("a provider's own find answers null when the connection breaks")
        .check(CLASSES);
  }

  @Test
  void onlyTheWebSpeaksHttp() {
    noClasses()
        .that(
            DescribedPredicate.not(ofLayer("web"))
                .and(DescribedPredicate.describe("are of a context", Civitas::isOfContext)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
        .because("a use case is also called by messages, tasks and tests")
        .check(CLASSES);
  }

  @Test
  void theRulesKnowNothingOfHowTheyAreUsed() {
    for (String outer : new String[] {"web", "service", "persistence", "events"}) {
      noClasses()
          .that(ofLayer("domain").or(ofLayer("api")))
          .should()
          .dependOnClassesThat(ofLayer(outer))
          .because("rules are read and tested without what stores and serves them")
          .check(CLASSES);
    }
    noClasses()
        .that(ofLayer("api"))
        .and()
        .areNotAnnotations()
        .should()
        .dependOnClassesThat(ofLayer("domain"))
        .because("what is published must not drag along what is not")
        .check(CLASSES);
  }

  @Test
  void anApiHoldsOnlyRecordsEnumsInterfacesAndExceptions() {
    classes()
        .that(ofLayer("api"))
        .and()
        .doNotHaveSimpleName("package-info")
        .should(
            have(
                "a form that can be published",
                type ->
                    isPublishable(type)
                        ? Stream.empty()
                        : Stream.of(type.getFullName() + " is none of them")))
        .because("others compile against it: it promises data and verbs, no behaviour")
        .check(CLASSES);
  }

  private static boolean isPublishable(JavaClass type) {
    boolean constantsOnly = type.getMethods().isEmpty();
    boolean partOfAnother = type.getEnclosingClass().isPresent() || type.isAnonymousClass();
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAnnotation()
        || type.isAssignableTo(Throwable.class)
        || constantsOnly
        || partOfAnother;
  }

  @Test
  void errorsBecomeAnswersInOnePlace() {
    classes()
        .that()
        .implement(ExceptionMapper.class)
        .should()
        .resideInAPackage("org.civitas.platform.web")
        .because("all errors have one shape, and nothing else leaks")
        .check(CLASSES);
  }
}
