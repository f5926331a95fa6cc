package org.civitas.platform.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civitas.kernel.Violation;

/** Bean Validation, with its findings as violations at JSON pointers. */
public final class Constraints {

  private Constraints() {}

  static List<Violation> check(Class<?> type, String property, Object value, String pointer) {
    return violations(Holder.VALIDATOR.validateValue(type, property, value), pointer);
  }

  /** What only shows on the whole: constraints of the type itself. */
  static List<Violation> checkWhole(Object bean, String pointer) {
    return violations(Holder.VALIDATOR.validate(bean), pointer);
  }

  private static List<Violation> violations(
      Set<? extends ConstraintViolation<?>> found, String pointer) {
    return found.stream()
        .map(
            violation ->
                Violation.body(
                    pointer + pointer(violation.getPropertyPath()),
                    violation.getMessage(),
                    code(violation)))
        .sorted(Comparator.comparing(Violation::name).thenComparing(Violation::code))
        .toList();
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  /** {@code NotNull} becomes {@code required}, {@code DecimalMin} becomes {@code decimal-min}. */
  public static String code(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    };
  }

  /** Made on first use, when the class loader is the application's. */
  private static final class Holder {
    static final Validator VALIDATOR =
        Validation.byDefaultProvider()
            .configure()
            .traversableResolver(new Plain())
            .buildValidatorFactory()
            .getValidator();
  }

  /** What comes as JSON is no entity, so the persistence provider need not be asked about it. */
  private static final class Plain implements TraversableResolver {

    @Override
    public boolean isReachable(
        Object bean, Path.Node property, Class<?> root, Path path, ElementType element) {
      return true;
    }

    @Override
    public boolean isCascadable(
        Object bean, Path.Node property, Class<?> root, Path path, ElementType element) {
      return true;
    }
  }
}
