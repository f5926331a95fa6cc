package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.SaleKind;
import org.civitas.auction.api.SaleState;
import org.civitas.auction.domain.Invoice;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Sales;
import org.civitas.platform.payment.Payment;
import org.civitas.platform.payment.PaymentGateway;
import org.civitas.platform.payment.PaymentReported;

/**
 * Makes a sale follow its payment, whoever tells of it first: the provider's answer to the buyer's
 * order or its webhook. Following twice changes nothing.
 */
@ApplicationScoped
public class SalePayments {

  private static final String REFERENCE = "auction-sale:";

  @Inject Sales sales;
  @Inject PaymentGateway gateway;
  @Inject SaleRecorder recorder;
  @Inject AuctionClock clock;

  static String reference(Sale sale) {
    return REFERENCE + sale.id();
  }

  /** Reports may overtake each other, so the provider is asked how the payment stands now. */
  public void follow(PaymentReported report) {
    if (report.reference().startsWith(REFERENCE)) {
      UUID saleId = UUID.fromString(report.reference().substring(REFERENCE.length()));
      sales.lock(saleId).ifPresent(sale -> follow(sale, gateway.get(report.paymentId())));
    }
  }

  void follow(Sale sale, Payment payment) {
    switch (payment.state()) {
      case PENDING -> {}
      case AUTHORISED -> follow(sale, gateway.capture(payment.id()));
      case CAPTURED -> settle(sale, payment);
      case DECLINED, VOIDED -> fail(sale);
      case REFUNDED -> refund(sale);
    }
  }

  private void settle(Sale sale, Payment payment) {
    if (sale.state() == SaleState.AWAITING_PAYMENT) {
      sale.pay(payment.id(), clock.now());
      if (sale.kind() == SaleKind.SECOND_CHANCE) {
        sales.add(new Invoice(sale.id(), sale.buyer().id(), sale.price(), clock.now()));
      }
      recorder.record(sale, null);
    }
  }

  private void fail(Sale sale) {
    if (sale.isPaymentPending()) {
      sale.failPayment();
      recorder.record(sale, null);
    }
  }

  void refund(Sale sale) {
    if (sale.state() != SaleState.REFUNDED) {
      sale.refund(clock.now());
      recorder.record(sale, null);
    }
  }
}
