package org.civitas.platform.web;

import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/**
 * The version that a change is based on, from the {@code If-Match} header.
 *
 * @param version the number in the ETag
 */
public record IfMatch(long version) {

  /** Reads {@code "7"}; a weak or foreign tag matches no version. */
  static IfMatch parse(String header) {
    String tag = header.strip();
    boolean strong = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    try {
      return new IfMatch(strong ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1);
    } catch (NumberFormatException e) {
      return new IfMatch(-1);
    }
  }

  /** Refuses with 428 when the header is missing. */
  public static long require(IfMatch ifMatch) {
    if (ifMatch == null) {
      throw new DomainException(
          CommonProblem.PRECONDITION_REQUIRED,
          "Send the ETag of the version that you change in If-Match.");
    }
    return ifMatch.version();
  }
}
