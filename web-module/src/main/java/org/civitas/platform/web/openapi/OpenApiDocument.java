package org.civitas.platform.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The document as the build wrote it next to this class. */
final class OpenApiDocument {

  static final byte[] JSON = read("openapi.json");
  static final byte[] YAML = read("openapi.yaml");

  private OpenApiDocument() {}

  private static byte[] read(String name) {
    try (InputStream document = OpenApiDocument.class.getResourceAsStream(name)) {
      if (document == null) {
        throw new IllegalStateException(name + " is missing from the archive");
      }
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
