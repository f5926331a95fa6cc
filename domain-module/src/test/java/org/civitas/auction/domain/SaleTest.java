package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.domain.AuctionHouse.NOON;
import static org.civitas.auction.domain.AuctionHouse.party;
import static org.civitas.auction.domain.AuctionHouse.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.SaleKind;
import org.civitas.auction.api.SaleState;
import org.junit.jupiter.api.Test;

/** What follows when the hammer has fallen. */
class SaleTest {

  private static final UUID PAYMENT = UUID.randomUUID();

  private final AuctionHouse house = new AuctionHouse().open();

  @Test
  void aSaleIsPaidSentAndReceived() {
    Sale sale = soldTo("A");
    assertThat(sale.state()).isEqualTo(SaleState.AWAITING_PAYMENT);

    sale.pay(PAYMENT, NOON.plusSeconds(1));
    assertThat(sale.state()).isEqualTo(SaleState.PAID);
    sale.ship("City Post", "RR 12", NOON.plusSeconds(2));
    assertThat(sale.state()).isEqualTo(SaleState.SHIPPED);
    sale.receive(NOON.plusSeconds(3));
    assertThat(sale.state()).isEqualTo(SaleState.COMPLETED);
  }

  @Test
  void noStepIsSkippedOrTakenTwice() {
    Sale sale = soldTo("A");
    assertRefused(() -> sale.ship(null, null, NOON));
    assertRefused(() -> sale.receive(NOON));
    assertRefused(() -> sale.dispute("Where is it?", NOON));
    assertRefused(() -> sale.refund(NOON));

    sale.pay(PAYMENT, NOON);
    assertRefused(() -> sale.pay(PAYMENT, NOON));
    assertRefused(() -> sale.receive(NOON));

    sale.ship(null, null, NOON);
    assertRefused(() -> sale.ship(null, null, NOON));

    sale.receive(NOON);
    assertRefused(() -> sale.dispute("It broke", NOON));
    assertRefused(() -> sale.dismissDispute(NOON));
  }

  @Test
  void whileThePaymentProviderDecidesNoSecondPaymentStarts() {
    Sale sale = soldTo("A");
    sale.orderPayment(PAYMENT, "1 Main Street");

    assertThat(sale.isPaymentPending()).isTrue();
    assertThat(refusal(sale::checkPayable)).isEqualTo(AuctionProblem.PAYMENT_UNDER_WAY);

    sale.pay(PAYMENT, NOON);
    assertThat(sale.isPaymentPending()).isFalse();
  }

  @Test
  void afterAFailedPaymentTheBuyerCanPayAgain() {
    Sale sale = soldTo("A");
    assertRefused(sale::failPayment);
    sale.orderPayment(PAYMENT, null);

    sale.failPayment();

    sale.checkPayable();
    assertThat(sale.isPaymentPending()).isFalse();
  }

  @Test
  void aDisputeEndsWithARefundOrForTheSellerOrByTheBuyerGivingIn() {
    Sale refunded = disputed();
    refunded.refund(NOON);
    assertThat(refunded.state()).isEqualTo(SaleState.REFUNDED);
    assertRefused(() -> refunded.refund(NOON));

    Sale dismissed = disputed();
    dismissed.dismissDispute(NOON);
    assertThat(dismissed.state()).isEqualTo(SaleState.COMPLETED);

    Sale settled = disputed();
    settled.receive(NOON);
    assertThat(settled.state()).isEqualTo(SaleState.COMPLETED);
  }

  @Test
  void aSellerMayTakeTheItemBackAfterItArrived() {
    Sale sale = soldTo("A");
    sale.pay(PAYMENT, NOON);
    sale.ship(null, null, NOON);
    sale.receive(NOON);

    sale.refund(NOON);

    assertThat(sale.state()).isEqualTo(SaleState.REFUNDED);
  }

  @Test
  void whenTheBuyerDoesNotPayTheNextBidderGetsASecondChanceForTheirOwnBid() {
    house.bid("C", "50");
    house.maximum("B", "100");
    house.bid("A", "150");
    Sale unpaid = house.at(NOON).close().orElseThrow();
    Bid next = runnerUp("A");

    assertThat(refusal(() -> unpaid.passOn(house.listing, next, daysLater(4).minusMillis(1))))
        .isEqualTo(AuctionProblem.PAYMENT_NOT_OVERDUE);
    Sale second = unpaid.passOn(house.listing, next, daysLater(4));

    assertThat(unpaid.state()).isEqualTo(SaleState.SECOND_CHANCE);
    assertRefused(() -> unpaid.pay(PAYMENT, NOON));
    assertThat(second.buyer()).isEqualTo(party("B"));
    assertThat(second.price()).isEqualTo(next.amount()).isNotEqualTo(unpaid.price());
    assertThat(second.kind()).isEqualTo(SaleKind.SECOND_CHANCE);
    assertThat(second.state()).isEqualTo(SaleState.AWAITING_PAYMENT);
    assertThat(second.paymentDueAt()).isEqualTo(daysLater(8));
  }

  @Test
  void aBuyerWhosePaymentIsUnderWayIsNotPassedOver() {
    house.bid("B", "30");
    Sale sale = soldTo("A");
    sale.orderPayment(PAYMENT, null);

    assertThat(refusal(() -> sale.passOn(house.listing, runnerUp("A"), daysLater(9))))
        .isEqualTo(AuctionProblem.PAYMENT_UNDER_WAY);
  }

  @Test
  void theRunnerUpHasTheBestBidThatStillStands() {
    house.bid("A", "30");
    house.bid("B", "40");
    Bid mistyped = house.bid("C", "900").bid();
    house.retract(mistyped);

    assertThat(runnerUp("B").bidder()).isEqualTo(party("A"));
    assertThat(history().bestExceptOf(Set.of(party("A").id(), party("B").id()))).isEmpty();
  }

  private Sale soldTo(String bidder) {
    house.bid(bidder, house.nextMinimum());
    return house.at(NOON).close().orElseThrow();
  }

  private static Sale disputed() {
    SaleTest other = new SaleTest();
    Sale sale = other.soldTo("A");
    sale.pay(PAYMENT, NOON);
    sale.dispute("It never came", NOON);
    return sale;
  }

  private Bid runnerUp(String winner) {
    return history().bestExceptOf(Set.of(party(winner).id())).orElseThrow();
  }

  private BidHistory history() {
    return new BidHistory(house.bids, List.copyOf(house.retractions));
  }

  private static Instant daysLater(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static void assertRefused(Runnable deed) {
    assertThat(refusal(deed)).isEqualTo(AuctionProblem.SALE_STATE);
  }
}
