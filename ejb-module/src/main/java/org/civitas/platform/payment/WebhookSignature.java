package org.civitas.platform.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code t=<seconds>,v1=<hex>}: an HMAC-SHA256 over the time, a dot and the body. The time keeps a
 * recorded report from being played again later.
 */
public final class WebhookSignature {

  private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private WebhookSignature() {}

  public static String sign(String secret, byte[] body, Instant at) {
    return "t=%d,v1=%s".formatted(at.getEpochSecond(), mac(secret, body, at.getEpochSecond()));
  }

  public static boolean verify(String header, String secret, byte[] body, Instant now) {
    Matcher parts = HEADER.matcher(header == null ? "" : header);
    if (!parts.matches()) {
      return false;
    }
    long at = Long.parseLong(parts.group(1));
    boolean recent =
        Duration.between(Instant.ofEpochSecond(at), now).abs().compareTo(TOLERANCE) <= 0;
    byte[] expected = mac(secret, body, at).getBytes(StandardCharsets.US_ASCII);
    return recent
        && MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII));
  }

  private static String mac(String secret, byte[] body, long at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((at + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
