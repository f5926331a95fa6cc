package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.civitas.auction.service.SalePayments;
import org.civitas.platform.outbox.EventHandler;
import org.civitas.platform.payment.PaymentReported;

/** Settles a sale when its payment provider reports. */
@ApplicationScoped
public class PaymentOutcome implements EventHandler<PaymentReported> {

  @Inject SalePayments payments;

  @Override
  public String name() {
    return "auction.payment-outcome";
  }

  @Override
  public Class<PaymentReported> eventType() {
    return PaymentReported.class;
  }

  @Override
  public void handle(List<PaymentReported> events) {
    events.forEach(payments::follow);
  }
}
