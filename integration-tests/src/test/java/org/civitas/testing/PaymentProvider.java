package org.civitas.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
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

  public static String signature(String body, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Civitas.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String signed = at.getEpochSecond() + "." + body;
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "t=%d,v1=%s".formatted(at.getEpochSecond(), HexFormat.of().formatHex(digest));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
