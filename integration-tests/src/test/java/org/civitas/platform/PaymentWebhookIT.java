package org.civitas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

class PaymentWebhookIT {

  private static final String PATH = "/api/v1/payments/webhooks";

  private final Api provider = Api.anonymous();
  private final UUID payment = UUID.randomUUID();
  private final String body =
      "{\"id\": \"%s\", \"paymentId\": \"%s\"}".formatted(UUID.randomUUID(), payment);

  private static String signature(String body, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Civitas.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String signed = at.getEpochSecond() + "." + body;
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "t=%d,v1=%s".formatted(at.getEpochSecond(), HexFormat.of().formatHex(digest));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void aPaymentIsStored() {
    Civitas.update(
        "insert into platform.payment"
            + " (id, reference, provider, state, amount, currency, created_at, updated_at)"
            + " values (?, ?, 'test', 'CAPTURED', 10, 'EUR', now(), now())",
        payment,
        payment.toString());
  }

  private long reports() {
    return (Long)
        Civitas.query(
                "select count(*) from platform.outbox where payload like ? and done_at is not null",
                "%" + payment + "%")
            .getFirst()
            .getFirst();
  }

  @Test
  void aSignedReportIsToldOnceHoweverOftenItComes() {
    aPaymentIsStored();
    String signature = signature(body, Instant.now());
    provider.send("POST", PATH, body, "Civitas-Signature", signature).expect(204);
    provider.send("POST", PATH, body, "Civitas-Signature", signature).expect(204);
    await().atMost(Duration.ofSeconds(10)).until(() -> reports() == 1);
    assertThat(
            Civitas.query(
                "select count(*) from platform.outbox where payload like ?", "%" + payment + "%"))
        .first()
        .satisfies(row -> assertThat(row).containsExactly(1L));
  }

  @Test
  void aReportThatTheProviderDidNotSignIsRefused() {
    aPaymentIsStored();
    String good = signature(body, Instant.now());
    String old = signature(body, Instant.now().minusSeconds(3600));
    for (String signature : new String[] {old, good.replace("v1=", "v1=0"), "", "t=1,v1=0"}) {
      Answer answer = provider.send("POST", PATH, body, "Civitas-Signature", signature).expect(401);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/webhook-signature");
    }
    provider.send("POST", PATH, body).expect(401);
    assertThat(reports()).isZero();
  }
}
