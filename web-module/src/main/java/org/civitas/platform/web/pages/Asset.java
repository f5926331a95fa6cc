package org.civitas.platform.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * One static file as it is sent.
 *
 * @param zipped the content compressed, or null where that gains nothing
 * @param etag strong, from the content
 */
record Asset(byte[] content, byte[] zipped, String type, String etag) {

  private static final int SMALL = 1024;
  private static final Set<String> COMPRESSED = Set.of("image/png", "font/woff2", "image/webp");

  static Asset of(byte[] content, String type) {
    boolean worthZipping = content.length > SMALL && !COMPRESSED.contains(type);
    return new Asset(content, worthZipping ? zip(content) : null, type, digest(content));
  }

  private static byte[] zip(byte[] content) {
    var zipped = new ByteArrayOutputStream(content.length / 3);
    try (var stream = new GZIPOutputStream(zipped)) {
      stream.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return zipped.toByteArray();
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
