package org.civitas.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** Reads single values without guessing: text is never a number, a number never text. */
final class Scalars {

  /** Far beyond any real amount; a number of a million digits is an attack. */
  private static final int MAX_SCALE = 100;

  private Scalars() {}

  /** A value, or what is wrong with the node. */
  record Result(Object value, String fault, String code) {
    static Result of(Object value) {
      return new Result(value, null, null);
    }

    static Result wrong(String fault, String code) {
      return new Result(null, fault, code);
    }
  }

  static Result read(JsonNode node, Class<?> type) {
    if (type == String.class) {
      return node.isTextual() ? text(node.textValue()) : wrongType("text");
    } else if (type == Boolean.class || type == boolean.class) {
      return node.isBoolean() ? Result.of(node.booleanValue()) : wrongType("true or false");
    } else if (type == Integer.class || type == int.class) {
      return node.isIntegralNumber() && node.canConvertToInt()
          ? Result.of(node.intValue())
          : wrongType("a whole number");
    } else if (type == Long.class || type == long.class) {
      return node.isIntegralNumber() && node.canConvertToLong()
          ? Result.of(node.longValue())
          : wrongType("a whole number");
    } else if (type == BigDecimal.class) {
      return decimal(node);
    } else if (type.isEnum()) {
      return constant(node, type);
    } else if (type == UUID.class) {
      return parsed(node, Scalars::uuid, "an id (UUID)", "uuid");
    } else if (type == Instant.class) {
      return parsed(node, InstantText::parse, InstantText.EXPECTED, "instant");
    } else if (type == LocalDate.class) {
      return parsed(node, LocalDate::parse, "a date like 2026-01-31", "date");
    } else if (type == Duration.class) {
      return parsed(node, Duration::parse, "a duration like PT2M", "duration");
    }
    throw new IllegalStateException("JSON is not bound to " + type);
  }

  /** PostgreSQL stores neither NUL nor half a character. */
  private static Result text(String text) {
    if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
      return Result.wrong("contains characters that are no text", "characters");
    }
    return Result.of(text);
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static Result decimal(JsonNode node) {
    if (!node.isNumber()) {
      return wrongType("a number");
    }
    BigDecimal value = node.decimalValue();
    return Math.abs(value.scale()) > MAX_SCALE || value.precision() > MAX_SCALE
        ? Result.wrong("has too many digits", "digits")
        : Result.of(value);
  }

  private static Result constant(JsonNode node, Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(
            constant -> node.isTextual() && node.textValue().equals(((Enum<?>) constant).name()))
        .findFirst()
        .map(Result::of)
        .orElseGet(() -> Result.wrong("must be one of " + Arrays.toString(constants), "enum"));
  }

  private static Result parsed(
      JsonNode node, Function<String, Object> parse, String expected, String code) {
    if (!node.isTextual()) {
      return wrongType(expected + " as text");
    }
    try {
      return Result.of(parse.apply(node.textValue()));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Result.wrong("must be " + expected, code);
    }
  }

  /** UUID.fromString also takes shortened forms, which would be a second name of the same thing. */
  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (text.length() != 36) {
      throw new IllegalArgumentException(text);
    }
    return id;
  }

  private static Result wrongType(String expected) {
    return Result.wrong("must be " + expected, "type");
  }
}
