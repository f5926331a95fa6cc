package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.domain.AuctionHouse.party;
import static org.civitas.auction.domain.AuctionHouse.refusal;

import org.civitas.auction.api.AuctionProblem;
import org.junit.jupiter.api.Test;

/** The contest between hidden maxima: scenario 6 of A6 and what surrounds it. */
class ProxyBiddingTest {

  @Test
  void aMaximumLeadsAtTheLeastThatItHasTo() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("B", "30");

    Placement a = house.maximum("A", "100");
    assertThat(a.leads()).isTrue();
    assertThat(a.outbid()).contains(party("B"));
    assertThat(house.price()).isEqualTo("40.00");
    assertThat(house.leader()).isEqualTo("A");

    Placement c = house.bid("C", "50");
    assertThat(c.leads()).isFalse();
    assertThat(c.outbid()).contains(party("C"));
    assertThat(house.price()).isEqualTo("60.00");
    assertThat(house.leader()).isEqualTo("A");

    Placement d = house.maximum("D", "100");
    assertThat(d.leads()).isFalse();
    assertThat(house.price()).isEqualTo("100.00");
    assertThat(house.leader()).isEqualTo("A");

    assertThat(house.history())
        .containsExactly(
            "1 B 30.00", "2 A 40.00", "3 C 50.00", "4 A 60.00", "5 D 100.00", "6 A 100.00");
    assertThat(house.listing.standing().bidCount()).isEqualTo(6);
  }

  @Test
  void aMaximumBelowTheReserveStandsInFullAndOneAboveJumpsToIt() {
    AuctionHouse house =
        new AuctionHouse().from("1000").reserve("2500").standardIncrements().open();

    house.maximum("A", "1800");
    assertThat(house.price()).isEqualTo("1800.00");
    assertThat(house.listing.reserveMet()).contains(false);

    house.maximum("B", "3000");
    assertThat(house.price()).isEqualTo("2500.00");
    assertThat(house.leader()).isEqualTo("B");
    assertThat(house.listing.reserveMet()).contains(true);
  }

  @Test
  void aMaximumEqualToTheReserveReachesIt() {
    AuctionHouse house = new AuctionHouse().reserve("200").open();

    house.maximum("A", "200");

    assertThat(house.price()).isEqualTo("200.00");
    assertThat(house.listing.reserveMet()).contains(true);
  }

  @Test
  void theFirstMaximumLeadsAtTheStartPrice() {
    AuctionHouse house = new AuctionHouse().open();

    house.maximum("A", "500");

    assertThat(house.price()).isEqualTo("30.00");
    assertThat(house.nextMinimum()).isEqualTo("40.00");
  }

  @Test
  void aHigherMaximumOvertakesByOneIncrement() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    Placement b = house.maximum("B", "200");

    assertThat(b.outbid()).contains(party("A"));
    assertThat(house.price()).isEqualTo("110.00");
    assertThat(house.leader()).isEqualTo("B");
  }

  @Test
  void aMaximumHigherByLessThanAnIncrementOvertakesInFull() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    house.maximum("B", "104");

    assertThat(house.price()).isEqualTo("104.00");
    assertThat(house.leader()).isEqualTo("B");
  }

  @Test
  void aPlainBidAboveTheHiddenMaximumStandsAtItsAmount() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    house.bid("B", "150");

    assertThat(house.price()).isEqualTo("150.00");
    assertThat(house.leader()).isEqualTo("B");
  }

  @Test
  void theLeaderDefendsUpToTheMaximumEvenWithLessThanAnIncrement() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    house.bid("B", "95");

    assertThat(house.price()).isEqualTo("100.00");
    assertThat(house.leader()).isEqualTo("A");
  }

  @Test
  void leadersWhoRaiseTheirMaximumDoNotPayMore() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    Placement raised = house.maximum("A", "300");

    assertThat(raised.leads()).isTrue();
    assertThat(raised.outbid()).isEmpty();
    assertThat(house.price()).isEqualTo("30.00");
    house.bid("B", "200");
    assertThat(house.leader()).isEqualTo("A");
    assertThat(house.price()).isEqualTo("210.00");
  }

  @Test
  void leadersWhoRaiseTheirMaximumOverTheReserveReachIt() {
    AuctionHouse house = new AuctionHouse().reserve("200").open();
    house.maximum("A", "100");

    house.maximum("A", "250");

    assertThat(house.price()).isEqualTo("200.00");
    assertThat(house.listing.reserveMet()).contains(true);
  }

  @Test
  void leadersCannotLowerTheirMaximum() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    assertThat(refusal(() -> house.maximum("A", "100")))
        .isEqualTo(AuctionProblem.MAXIMUM_NOT_RAISED);
  }

  @Test
  void leadersMayRaiseTheirOwnPriceWithAPlainBid() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");

    house.bid("A", "60");
    house.bid("B", "70");

    assertThat(house.price()).isEqualTo("80.00");
    assertThat(house.leader()).isEqualTo("A");
  }

  @Test
  void twoMaximaAboveTheBuyoutPriceSellToTheEarlierOneAtThatPrice() {
    AuctionHouse house = new AuctionHouse().buyout("200").open();
    house.maximum("A", "500");

    Placement b = house.maximum("B", "600");

    assertThat(house.price()).isEqualTo("200.00");
    assertThat(b.sale().map(Sale::buyer)).contains(party("A"));
  }
}
