package org.civitas.kernel;

/**
 * One fault of an input.
 *
 * @param location {@code path}, {@code query}, {@code header}, {@code cookie} or {@code body}
 * @param name the parameter's name, or a JSON pointer into the body
 * @param message what is wrong, for a person
 * @param code what is wrong, for a program: kebab-case and stable
 */
public record Violation(String location, String name, String message, String code) {

  /** A fault at a JSON pointer of the request body, for example {@code /startPrice/value}. */
  public static Violation body(String pointer, String message, String code) {
    return new Violation("body", pointer, message, code);
  }
}
