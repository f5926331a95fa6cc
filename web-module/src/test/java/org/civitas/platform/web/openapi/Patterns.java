package org.civitas.platform.web.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bean Validation matches a whole text, JSON Schema searches in it; and classes like {@code
 * \p{Cntrl}} are Java's own, so such a pattern is left out.
 */
final class Patterns implements OASFilter {

  /** From {@code NotBlank}: some visible character somewhere. */
  private static final String NOT_BLANK = "\\S";

  @Override
  public Schema filterSchema(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern == null || pattern.startsWith("^") || pattern.equals(NOT_BLANK)) {
      return schema;
    }
    boolean portable = !pattern.contains("\\p{") && !pattern.contains("\\P{");
    return schema.pattern(portable ? "^(?:" + pattern + ")$" : null);
  }
}
