package org.civitas.platform.context;

/** What a context says of itself; each has one bean of this kind. */
public interface ServiceDescription {

  /** The name in packages, paths, schema and {@code CIVITAS_CONTEXTS}. */
  String name();

  /** The name for people. */
  String title();

  /** One sentence on what people do here. */
  String description();

  /** Where the portal leads to, or null for a context without a page. */
  default String page() {
    return null;
  }
}
