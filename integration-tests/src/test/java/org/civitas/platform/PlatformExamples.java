package org.civitas.platform;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.civitas.contract.Example;
import org.civitas.contract.Examples;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.PaymentProvider;

/** Reports of a payment provider, signed by it. */
public final class PlatformExamples implements Examples {

  @Override
  public Map<String, Function<Api, Example>> byOperation() {
    return Map.of(
        "platform.paymentWebhooks.receive",
        owner -> report(),
        "platform.parkedEvents.redeliver",
        PlatformExamples::parkedEvent);
  }

  /** Of a kind that nobody handles any more, so that it can be delivered. */
  private static Example parkedEvent(Api owner) {
    UUID event = UUID.randomUUID();
    Civitas.update(
        "insert into platform.outbox (id, type, payload, occurred_at, failures, parked_at)"
            + " values (?, 'org.civitas.Forgotten', '{}', now(), 10, now())",
        event);
    return Example.by(owner).at("id", event.toString());
  }

  private static Example report() {
    UUID payment = UUID.randomUUID();
    PaymentWebhookIT.store(payment);
    return Example.by(Api.anonymous())
        .with("id", UUID.randomUUID())
        .with("paymentId", payment)
        .sealed(PaymentProvider::sealed);
  }
}
