package org.civitas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** The classes of the application, and words to speak of them. */
final class Civitas {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.civitas");

  private static final String ROOT = "org.civitas.";

  private Civitas() {}

  /** {@code org.civitas.auction.api} is of {@code auction}; a class of a library of none. */
  static String context(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
  }

  static boolean isOfContext(JavaClass type) {
    String context = context(type);
    return !context.isEmpty() && !context.equals("kernel") && !context.equals("platform");
  }

  /** {@code org.civitas.auction.api} has the layer {@code api}. */
  static boolean hasLayer(JavaClass type, String layer) {
    return isOfContext(type)
        && Stream.of(type.getPackageName().substring(ROOT.length()).split("\\."))
            .skip(1)
            .anyMatch(layer::equals);
  }

  static DescribedPredicate<JavaClass> ofLayer(String layer) {
    return describe("of the layer " + layer, type -> hasLayer(type, layer));
  }

  /** A condition that tells each fault of a class by a sentence of its own. */
  static ArchCondition<JavaClass> have(String what, Function<JavaClass, Stream<String>> faults) {
    return new ArchCondition<>("have " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        faults.apply(type).forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
      }
    };
  }
}
