package org.civitas.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The payment provider's side: its books, and the reports that it signs. */
public final class PaymentProvider {

  private static final String WEBHOOKS = "/api/v1/payments/webhooks";

  private final Api api = Api.anonymous();

  /** Decides a payment and reports it, as some means of payment need days for. */
  public void decide(String reference, String state) {
    Civitas.update(
        "update platform.payment set state = ?,"
            + " refunded = case when ? = 'REFUNDED' then amount else refunded end"
            + " where reference = ?",
        state,
        state,
        reference);
    Object payment =
        Civitas.query("select id from platform.payment where reference = ?", reference)
            .getFirst()
            .getFirst();
    String body = "{\"id\": \"%s\", \"paymentId\": \"%s\"}".formatted(UUID.randomUUID(), payment);
    report(body, signature(body, Instant.now())).expect(204);
  }

  public Answer report(String body, String signature) {
    return api.send("POST", WEBHOOKS, body, "Civitas-Signature", signature);
  }

  public Answer reportUnsigned(String body) {
    return api.send("POST", WEBHOOKS, body);
  }

  /** What comes along with a report. */
  public static Map<String, String> sealed(byte[] body) {
    return Map.of("Civitas-Signature", signature(body == null ? new byte[0] : body, Instant.now()));
  }

  public static String signature(String body, Instant at) {
    return signature(body.getBytes(StandardCharsets.UTF_8), at);
  }

  private static String signature(byte[] body, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Civitas.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      byte[] digest = mac.doFinal(body);
      return "t=%d,v1=%s".formatted(at.getEpochSecond(), HexFormat.of().formatHex(digest));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
