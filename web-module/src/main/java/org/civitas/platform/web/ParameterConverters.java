package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.civitas.kernel.TypedId;
import org.civitas.kernel.Violation;
import org.civitas.platform.json.InstantText;
import org.civitas.platform.request.InputFaults;

/**
 * Reads parameters of every kind that resources take. One that cannot be read becomes null and a
 * noted fault, so that a client learns of all faults at once; a server by itself would answer 404.
 */
@Provider
@Dependent
public class ParameterConverters implements ParamConverterProvider {

  private static final Map<Class<?>, Reading> READINGS =
      Map.ofEntries(
          Map.entry(UUID.class, new Reading(ParameterConverters::uuid, "an id (UUID)")),
          Map.entry(Integer.class, new Reading(Integer::valueOf, "a whole number")),
          Map.entry(Long.class, new Reading(Long::valueOf, "a whole number")),
          Map.entry(int.class, new Reading(Integer::valueOf, "a whole number", 0)),
          Map.entry(long.class, new Reading(Long::valueOf, "a whole number", 0L)),
          Map.entry(boolean.class, new Reading(ParameterConverters::flag, "true or false", false)),
          Map.entry(BigDecimal.class, new Reading(ParameterConverters::decimal, "a number")),
          Map.entry(Boolean.class, new Reading(ParameterConverters::flag, "true or false")),
          Map.entry(String.class, new Reading(ParameterConverters::text, "text")),
          Map.entry(IfMatch.class, new Reading(IfMatch::parse, "an entity tag")),
          Map.entry(Instant.class, new Reading(InstantText::parse, InstantText.EXPECTED)));

  @Inject InputFaults faults;

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Reading reading = reading(type);
    return reading == null
        ? null
        : (ParamConverter<T>) new Converter(reading, place(annotations), faults);
  }

  private static Reading reading(Class<?> type) {
    if (type.isEnum()) {
      return new Reading(
          text ->
              Arrays.stream(type.getEnumConstants())
                  .filter(constant -> ((Enum<?>) constant).name().equals(text))
                  .findFirst()
                  .orElseThrow(IllegalArgumentException::new),
          "one of " + Arrays.toString(type.getEnumConstants()));
    }
    if (TypedId.class.isAssignableFrom(type)) {
      return new Reading(text -> typedId(type, uuid(text)), "an id (UUID)");
    }
    return READINGS.get(type);
  }

  private static Object typedId(Class<?> type, UUID value) {
    try {
      Constructor<?> constructor = type.getConstructor(UUID.class);
      return constructor.newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Violation place(Annotation... annotations) {
    for (Annotation annotation : annotations) {
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
    return new Violation("form", "", "", "");
  }

  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("not an id");
    }
    return UUID.fromString(text);
  }

  private static BigDecimal decimal(String text) {
    BigDecimal value = text.length() > 40 ? null : new BigDecimal(text);
    if (value == null || Math.abs(value.scale()) > 30) {
      throw new Unreadable("has too many digits", "digits");
    }
    return value;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String text(String text) {
    if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new Unreadable("contains characters that are no text", "characters");
    }
    return text;
  }

  /** A value of the right type that is refused for another reason. */
  private static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unreadable(String message, String code) {
      super(message, null, false, false);
      this.code = code;
    }
  }

  /** What stands in for a value that cannot be read: nothing, where the type allows that. */
  private record Reading(Function<String, Object> read, String expected, Object instead) {
    Reading(Function<String, Object> read, String expected) {
      this(read, expected, null);
    }
  }

  private record Converter(Reading reading, Violation place, InputFaults faults)
      implements ParamConverter<Object> {

    @Override
    public Object fromString(String text) {
      if (text == null) {
        return null;
      }
      try {
        return reading.read().apply(text);
      } catch (Unreadable e) {
        fault(e.getMessage(), e.code);
      } catch (RuntimeException e) {
        fault("must be " + reading.expected(), "type");
      }
      return reading.instead();
    }

    private void fault(String message, String code) {
      faults.add(new Violation(place.location(), place.name(), message, code));
    }

    @Override
    public String toString(Object value) {
      return String.valueOf(value);
    }
  }
}
