package org.civitas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Civitas;
import org.civitas.testing.PaymentProvider;
import org.junit.jupiter.api.Test;

class PaymentWebhookIT {

  private final PaymentProvider provider = new PaymentProvider();
  private final UUID payment = UUID.randomUUID();
  private final String body =
      "{\"id\": \"%s\", \"paymentId\": \"%s\"}".formatted(UUID.randomUUID(), payment);

  private void aPaymentIsStored() {
    store(payment);
  }

  static void store(UUID payment) {
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
    String signature = PaymentProvider.signature(body, Instant.now());
    provider.report(body, signature).expect(204);
    provider.report(body, signature).expect(204);
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
    String good = PaymentProvider.signature(body, Instant.now());
    String old = PaymentProvider.signature(body, Instant.now().minusSeconds(3600));
    for (String signature : new String[] {old, good.replace("v1=", "v1=0"), "", "t=1,v1=0"}) {
      Answer answer = provider.report(body, signature).expect(401);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/webhook-signature");
    }
    provider.reportUnsigned(body).expect(401);
    assertThat(reports()).isZero();
  }
}
