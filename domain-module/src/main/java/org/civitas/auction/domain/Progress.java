package org.civitas.auction.domain;

import static org.civitas.auction.api.SaleState.AWAITING_PAYMENT;
import static org.civitas.auction.api.SaleState.COMPLETED;
import static org.civitas.auction.api.SaleState.DISPUTED;
import static org.civitas.auction.api.SaleState.PAID;
import static org.civitas.auction.api.SaleState.REFUNDED;
import static org.civitas.auction.api.SaleState.SECOND_CHANCE;
import static org.civitas.auction.api.SaleState.SHIPPED;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.SaleState;
import org.civitas.kernel.DomainException;

/** How far a sale has come, and when: which step may follow which. */
@Embeddable
public class Progress {

  static final Duration TIME_TO_PAY = Duration.ofDays(4);

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private SaleState state;

  @Column(name = "sold_at", nullable = false)
  private Instant soldAt;

  @Column(name = "payment_due_at", nullable = false)
  private Instant paymentDueAt;

  @Column(name = "paid_at")
  private Instant paidAt;

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Column(name = "disputed_at")
  private Instant disputedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "refunded_at")
  private Instant refundedAt;

  protected Progress() {}

  static Progress sold(Instant at) {
    Progress progress = new Progress();
    progress.state = AWAITING_PAYMENT;
    progress.soldAt = at;
    progress.paymentDueAt = at.plus(TIME_TO_PAY);
    return progress;
  }

  void pay(Instant at) {
    require("can be paid", AWAITING_PAYMENT);
    state = PAID;
    paidAt = at;
  }

  void ship(Instant at) {
    require("can be sent", PAID);
    state = SHIPPED;
    shippedAt = at;
  }

  void receive(Instant at) {
    require("can be received", SHIPPED, DISPUTED);
    complete(at);
  }

  void dispute(Instant at) {
    require("can be disputed", PAID, SHIPPED);
    state = DISPUTED;
    disputedAt = at;
  }

  void dismissDispute(Instant at) {
    require("can be decided for the seller", DISPUTED);
    complete(at);
  }

  private void complete(Instant at) {
    state = COMPLETED;
    completedAt = at;
  }

  void refund(Instant at) {
    require("can be refunded", PAID, SHIPPED, DISPUTED, COMPLETED);
    state = REFUNDED;
    refundedAt = at;
  }

  void giveUp(Instant now) {
    require("can be given up", AWAITING_PAYMENT);
    if (now.isBefore(paymentDueAt)) {
      throw new DomainException(
          AuctionProblem.PAYMENT_NOT_OVERDUE, "The buyer can pay until " + paymentDueAt);
    }
    state = SECOND_CHANCE;
  }

  void require(String deed, SaleState first, SaleState... others) {
    Set<SaleState> allowed = EnumSet.of(first, others);
    if (!allowed.contains(state)) {
      throw new DomainException(
          AuctionProblem.SALE_STATE,
          "Only a sale that is %s %s; this one is %s".formatted(allowed, deed, state));
    }
  }

  SaleState state() {
    return state;
  }

  Instant soldAt() {
    return soldAt;
  }

  Instant paymentDueAt() {
    return paymentDueAt;
  }
}
