package org.civitas.platform.web.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Bean Validation matches a whole text, JSON Schema searches in it. */
final class Patterns implements OASFilter {

  /**
   * From {@code NotBlank}, by SmallRye's word for it and by what the constraint really asks for.
   */
  private static final String NOT_BLANK = "\\S";

  private static final String VISIBLE = "[^\\x00-\\x20]";

  @Override
  public Schema filterSchema(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern == null || pattern.startsWith("^")) {
      return schema;
    }
    return schema.pattern(pattern.equals(NOT_BLANK) ? VISIBLE : "^(?:" + pattern + ")$");
  }
}
