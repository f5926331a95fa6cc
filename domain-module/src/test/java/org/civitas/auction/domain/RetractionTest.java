package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.domain.AuctionHouse.NOON;
import static org.civitas.auction.domain.AuctionHouse.item;
import static org.civitas.auction.domain.AuctionHouse.refusal;

import java.time.Duration;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.RetractionReason;
import org.junit.jupiter.api.Test;

class RetractionTest {

  @Test
  void moreThanTwelveHoursBeforeTheEndABidIsRetractedFreely() {
    AuctionHouse house = new AuctionHouse().ends(NOON.plus(Duration.ofHours(24))).open();
    Bid bid = house.bid("A", "30").bid();

    house.at(NOON.plus(Duration.ofHours(12)).minusMillis(1)).retract(bid);

    assertThat(house.leader()).isEqualTo("nobody");
    assertThat(house.price()).isEqualTo("30.00");
    assertThat(house.nextMinimum()).isEqualTo("30.00");
    assertThat(house.listing.hasBids()).isFalse();
  }

  @Test
  void laterABidIsRetractedWithinAnHourOfPlacing() {
    AuctionHouse house = new AuctionHouse().ends(NOON.plus(Duration.ofHours(6))).open();
    Bid early = house.bid("A", "30").bid();
    Bid fresh = house.at(house.now.plusSeconds(1)).bid("B", "40").bid();

    house.at(early.placedAt().plus(Duration.ofHours(1)).plusSeconds(1));

    assertThat(refusal(() -> house.retract(early))).isEqualTo(AuctionProblem.RETRACTION_TOO_LATE);
    house.retract(fresh);
    assertThat(house.leader()).isEqualTo("A");
    assertThat(house.price()).isEqualTo("30.00");
  }

  @Test
  void aChangedDescriptionIsAReasonOnlyIfItHasChangedSinceTheBid() {
    AuctionHouse house = new AuctionHouse().open();
    Bid bid = house.bid("A", "30").bid();

    assertThat(refusal(() -> house.retract(bid, RetractionReason.DESCRIPTION_CHANGED)))
        .isEqualTo(AuctionProblem.DESCRIPTION_UNCHANGED);

    house.at(house.now.plusSeconds(1));
    house
        .listing
        .selling()
        .revise(item("A plated ring"), house.terms(), house.listing.timing(), house.now);
    house.retract(bid, RetractionReason.DESCRIPTION_CHANGED);
    assertThat(house.leader()).isEqualTo("nobody");
  }

  @Test
  void aBidIsRetractedOnceAndAutomaticBidsNever() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");
    Placement b = house.bid("B", "50");
    house.retract(b.bid());

    assertThat(refusal(() -> house.retract(b.bid()))).isEqualTo(AuctionProblem.BID_NOT_RETRACTABLE);
    assertThat(refusal(() -> house.retract(b.counter().orElseThrow())))
        .isEqualTo(AuctionProblem.BID_NOT_RETRACTABLE);
  }

  @Test
  void afterTheEndNothingIsRetracted() {
    AuctionHouse house = new AuctionHouse().open();
    Bid bid = house.bid("A", "30").bid();

    assertThat(refusal(() -> house.at(NOON).retract(bid)))
        .isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
  }

  @Test
  void theAnswerToARetractedBidNoLongerStands() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("A", "100");
    Bid b = house.bid("B", "50").bid();
    assertThat(house.price()).isEqualTo("60.00");

    Withdrawal withdrawal = house.retract(b);

    assertThat(house.price()).isEqualTo("30.00");
    assertThat(house.leader()).isEqualTo("A");
    assertThat(house.listing.standing().bidCount()).isEqualTo(1);
    assertThat(withdrawal.restated()).isEmpty();
    assertThat(house.updateTypes()).containsExactly("opened", "bid", "bid", "bid", "retracted");
  }

  @Test
  void whereThePriceIsNewTheLeadersBidIsStatedAgain() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "50");
    Bid b = house.maximum("B", "200").bid();
    house.maximum("C", "150");
    assertThat(house.price()).isEqualTo("160.00");

    Withdrawal withdrawal = house.retract(b);

    assertThat(house.leader()).isEqualTo("C");
    assertThat(house.price()).isEqualTo("60.00");
    assertThat(withdrawal.restated()).map(Bid::sequence).contains(5L);
    assertThat(house.listing.standing().bidCount()).isEqualTo(2);
    house.bid("D", "100");
    assertThat(house.leader()).as("C's maximum still binds").isEqualTo("C");
    assertThat(house.price()).isEqualTo("110.00");
  }

  @Test
  void aSecondRetractionRemembersTheFirst() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");
    Bid b = house.bid("B", "40").bid();
    Bid c = house.bid("C", "50").bid();

    house.retract(c);
    assertThat(house.leader()).isEqualTo("B");
    house.retract(b);

    assertThat(house.leader()).isEqualTo("A");
    assertThat(house.price()).isEqualTo("30.00");
    assertThat(house.listing.standing().bidCount()).isEqualTo(1);
  }
}
