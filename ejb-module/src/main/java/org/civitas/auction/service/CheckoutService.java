package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.civitas.auction.api.CheckoutOrder;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.domain.Sale;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.payment.Payment;
import org.civitas.platform.payment.PaymentGateway;
import org.civitas.platform.payment.PaymentOrder;
import org.civitas.platform.payment.PaymentProblem;
import org.civitas.platform.payment.PaymentState;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Money goes from the buyer of a sale to its seller, and sometimes back. */
@ApplicationService
public class CheckoutService {

  @Inject OwnSales own;
  @Inject SalePayments payments;
  @Inject PaymentGateway gateway;
  @Inject SaleRecorder recorder;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject AuctionClock clock;

  /** Paid at once, or once the provider has reported. */
  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView pay(UUID id, CheckoutOrder order) {
    Sale sale = own.lockBought(id);
    sale.checkPayable();
    Payment payment =
        gateway.authorise(
            new PaymentOrder(SalePayments.reference(sale), sale.price(), order.method()));
    refuseIfDeclined(payment, sale);
    sale.orderPayment(payment.id(), order.deliverTo());
    payments.follow(sale, payment);
    return recorder.view(sale);
  }

  private void refuseIfDeclined(Payment payment, Sale sale) {
    if (payment.state() == PaymentState.DECLINED) {
      audit.record("auction.sale.paid", "sale:" + sale.id(), AuditOutcome.FAILURE, "declined");
      throw new DomainException(
          PaymentProblem.PAYMENT_DECLINED,
          "Pay by another means.",
          List.of(Violation.body("/method", "was declined", "payment-declined")));
    }
  }

  /** Gives a payment up on which the provider has not decided. */
  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView withdrawPayment(UUID id) {
    Sale sale = own.lockBought(id);
    UUID payment = sale.paymentId();
    sale.failPayment();
    gateway.cancel(payment);
    audit.record("auction.sale.payment-withdrawn", "sale:" + sale.id(), AuditOutcome.SUCCESS, null);
    return recorder.view(sale);
  }

  /** By the seller, or by an administrator who decides a dispute for the buyer. */
  @RequiresScopes(
      value = {AuctionRoles.AUCTION_WRITE, AuctionRoles.ADMIN_WRITE},
      anyOf = true)
  @Owned(others = Others.UNKNOWN, unless = AuctionRoles.ADMIN_WRITE)
  public SaleView refund(UUID id) {
    Sale sale = caller.hasScope(AuctionRoles.ADMIN_WRITE) ? own.lock(id) : own.lockSold(id);
    sale.refund(clock.now());
    gateway.refund(sale.paymentId(), sale.price());
    recorder.record(sale, null);
    return recorder.view(sale);
  }
}
