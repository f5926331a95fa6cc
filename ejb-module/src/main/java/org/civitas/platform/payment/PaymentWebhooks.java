package org.civitas.platform.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.civitas.kernel.DomainException;
import org.civitas.platform.config.Settings;
import org.civitas.platform.json.JsonInput;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.outbox.OutboxStore;
import org.civitas.platform.request.InputFaults;
import org.civitas.platform.service.ApplicationService;

/** Takes reports of payment providers. The signature is what lets them in. */
@ApplicationService
public class PaymentWebhooks {

  @Inject Settings settings;
  @Inject PaymentGateway gateway;
  @Inject OutboxStore inbox;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @PermitAll
  public void receive(String signature, byte[] body) {
    boolean signed =
        settings
            .paymentWebhookSecret()
            .filter(secret -> WebhookSignature.verify(signature, secret, body, clock.instant()))
            .isPresent();
    if (!signed) {
      throw new DomainException(
          PaymentProblem.WEBHOOK_SIGNATURE, "The signature is missing, wrong or too old.");
    }
    JsonInput<Webhook> input = JsonInput.read(body, Webhook.class);
    if (!input.violations().isEmpty()) {
      throw InputFaults.invalid(input.violations());
    }
    tellOnce(input.value());
  }

  private void tellOnce(Webhook webhook) {
    UUID report = UUID.nameUUIDFromBytes(webhook.id().getBytes(StandardCharsets.UTF_8));
    if (inbox.enter("payment-webhook", report)) {
      Payment payment = gateway.get(webhook.paymentId());
      outbox.publish(
          new PaymentReported(payment.id(), payment.reference(), payment.state().name()));
    }
  }
}
