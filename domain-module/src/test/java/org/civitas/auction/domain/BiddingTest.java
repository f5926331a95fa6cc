package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.civitas.auction.domain.AuctionHouse.NOON;
import static org.civitas.auction.domain.AuctionHouse.SELLER;
import static org.civitas.auction.domain.AuctionHouse.eur;
import static org.civitas.auction.domain.AuctionHouse.party;
import static org.civitas.auction.domain.AuctionHouse.refusal;
import static org.civitas.auction.domain.AuctionHouse.refused;

import java.time.Duration;
import java.util.Map;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.BuyNow;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.SaleKind;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;
import org.junit.jupiter.api.Test;

class BiddingTest {

  @Test
  void theFirstBidMayBeTheStartPrice() {
    AuctionHouse house = new AuctionHouse().open();

    Placement first = house.bid("A", "30");

    assertThat(first.leads()).isTrue();
    assertThat(first.bid().sequence()).isEqualTo(1);
    assertThat(house.price()).isEqualTo("30.00");
    assertThat(house.nextMinimum()).isEqualTo("40.00");
  }

  @Test
  void aBidBelowTheStartPriceIsRefused() {
    AuctionHouse house = new AuctionHouse().open();

    assertThat(refusal(() -> house.bid("A", "29.99"))).isEqualTo(AuctionProblem.BID_TOO_LOW);
    assertThat(house.listing.hasBids()).isFalse();
  }

  @Test
  void aBidBelowTheNextMinimumIsRefusedWithThatMinimum() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");

    DomainException refusal = refused(() -> house.bid("B", "39.99"));

    assertThat(refusal.type()).isEqualTo(AuctionProblem.BID_TOO_LOW);
    assertThat(refusal.extensions())
        .isEqualTo(Map.of("currentPrice", eur("30"), "nextMinimum", eur("40")));
    assertThat(house.bid("B", "40").leads()).isTrue();
  }

  @Test
  void aMaximumBelowTheNextMinimumIsRefusedToo() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");

    assertThat(refusal(() -> house.maximum("B", "35"))).isEqualTo(AuctionProblem.BID_TOO_LOW);
  }

  @Test
  void sellersCannotBidOnTheirOwnListing() {
    AuctionHouse house = new AuctionHouse().buyout("100").open();

    assertThat(refusal(() -> house.place(Offer.exactly(SELLER, eur("30")))))
        .isEqualTo(AuctionProblem.OWN_LISTING);
    assertThat(refusal(() -> house.listing.bidding().buy(SELLER, house.now)))
        .isEqualTo(AuctionProblem.OWN_LISTING);
  }

  @Test
  void aBidInAnotherCurrencyIsRefused() {
    AuctionHouse house = new AuctionHouse().open();
    Offer dollars = Offer.exactly(party("A"), Money.of("500", "USD"));

    assertThat(refusal(() -> house.place(dollars))).isEqualTo(AuctionProblem.WRONG_CURRENCY);
  }

  @Test
  void aBidAboveTheCeilingIsRefusedAndOneAtItIsNot() {
    AuctionHouse house = new AuctionHouse().ceiling("100").open();

    assertThat(refusal(() -> house.bid("A", "100.01"))).isEqualTo(AuctionProblem.ABOVE_MAXIMUM);
    assertThat(refusal(() -> house.maximum("A", "101"))).isEqualTo(AuctionProblem.ABOVE_MAXIMUM);
    assertThat(house.bid("A", "100").leads()).isTrue();
  }

  @Test
  void underTheCeilingTheBiddingEndsWhereNoIncrementFits() {
    AuctionHouse house = new AuctionHouse().ceiling("100").open();
    house.bid("A", "95");

    assertThat(house.nextMinimum()).isEqualTo("none");
    DomainException refusal = refused(() -> house.bid("B", "100"));
    assertThat(refusal.type()).isEqualTo(AuctionProblem.CEILING_REACHED);
    assertThat(refusal.extensions()).isEqualTo(Map.of("currentPrice", eur("95")));
  }

  @Test
  void aBidOnADraftIsRefused() {
    AuctionHouse house = new AuctionHouse().draft();

    assertThat(refusal(() -> house.bid("A", "30"))).isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
  }

  @Test
  void aBidAtTheEndIsLateEvenIfNobodyHasClosedTheListing() {
    AuctionHouse house = new AuctionHouse().open();

    house.at(NOON.minusMillis(1)).bid("A", "30");
    AuctionHouse late = new AuctionHouse().open().at(NOON);

    assertThat(refusal(() -> late.bid("A", "30"))).isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
    assertThat(late.listing.state()).isEqualTo(ListingState.OPEN);
  }

  @Test
  void aPlainBidAtTheBuyoutPriceWinsAndClosesAtOnce() {
    AuctionHouse house = new AuctionHouse().buyout("500").open();
    house.maximum("A", "450");

    Placement winner = house.bid("B", "500");

    Sale sale = winner.sale().orElseThrow();
    assertThat(sale.buyer()).isEqualTo(party("B"));
    assertThat(sale.price()).isEqualTo(eur("500"));
    assertThat(sale.kind()).isEqualTo(SaleKind.AUCTION);
    assertThat(house.listing.state()).isEqualTo(ListingState.SOLD);
    assertThat(house.updateTypes()).containsExactly("opened", "bid", "bid", "closed", "sold");
    assertThat(refusal(() -> house.bid("C", "600"))).isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
  }

  @Test
  void nobodyPaysMoreThanTheBuyoutPrice() {
    AuctionHouse house = new AuctionHouse().buyout("500").open();

    Placement winner = house.bid("A", "700");

    assertThat(winner.bid().amount()).isEqualTo(eur("500"));
    assertThat(winner.sale().map(Sale::price)).contains(eur("500"));
  }

  @Test
  void theBuyoutPriceIsEnoughEvenLessThanAnIncrementAway() {
    AuctionHouse house = new AuctionHouse().buyout("100").open();
    house.bid("A", "95");

    assertThat(house.nextMinimum()).isEqualTo("100.00");
    assertThat(house.bid("B", "100").sale()).isPresent();
  }

  @Test
  void buyingAtOnceSellsForTheBuyoutPriceOnce() {
    AuctionHouse house = new AuctionHouse().buyout("500").open();

    Sale sale = house.listing.bidding().buy(party("A"), house.now);

    assertThat(sale.price()).isEqualTo(eur("500"));
    assertThat(sale.kind()).isEqualTo(SaleKind.BUY_NOW);
    assertThat(sale.buyer()).isEqualTo(party("A"));
    assertThat(house.listing.state()).isEqualTo(ListingState.SOLD);
    assertThat(refusal(() -> house.listing.bidding().buy(party("B"), house.now)))
        .isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
    assertThat(refusal(() -> house.bid("B", "600"))).isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
  }

  @Test
  void buyNowDisappearsWithTheFirstBid() {
    AuctionHouse house = new AuctionHouse().buyout("500").open();
    house.bid("A", "30");

    assertThat(house.listing.availableBuyout()).isEmpty();
    assertThat(refusal(() -> house.listing.bidding().buy(party("B"), house.now)))
        .isEqualTo(AuctionProblem.BUYOUT_UNAVAILABLE);
  }

  @Test
  void buyNowCanStayUntilTheReserveIsMet() {
    AuctionHouse house =
        new AuctionHouse().reserve("200").buyout("500").buyNow(BuyNow.UNTIL_RESERVE_MET).open();
    house.bid("A", "30");
    assertThat(house.listing.availableBuyout()).contains(eur("500"));

    house.bid("B", "200");
    assertThat(house.listing.availableBuyout()).isEmpty();
  }

  @Test
  void withoutABuyoutPriceNothingIsBoughtAtOnce() {
    AuctionHouse house = new AuctionHouse().open();

    assertThat(refusal(() -> house.listing.bidding().buy(party("A"), house.now)))
        .isEqualTo(AuctionProblem.BUYOUT_UNAVAILABLE);
  }

  @Test
  void acceptedBidsAreNumberedWithoutGapsAndRise() {
    AuctionHouse house = new AuctionHouse().from("1000").standardIncrements().open();

    for (int amount = 1000; amount <= 10_900; amount += 100) {
      house.bid("bidder" + amount, String.valueOf(amount));
    }

    assertThat(house.bids).extracting(Bid::sequence).startsWith(1L, 2L, 3L).endsWith(100L);
    assertThat(house.listing.standing().bidCount()).isEqualTo(100);
    assertThat(house.leader()).isEqualTo("bidder10900");
    assertThat(house.price()).isEqualTo("10900.00");
  }

  @Test
  void watchersSeeMaskedNamesAndTheStandingAfterEachBid() {
    AuctionHouse house = new AuctionHouse().open();
    house.maximum("alexandra", "100");
    house.bid("bo", "50");

    assertThat(house.listing.updates())
        .extracting(
            update -> update.sequence() + " " + update.type().wireName() + " " + update.leader(),
            update -> update.bid() == null ? "" : update.bid().bidder(),
            update -> update.bid() != null && update.bid().automatic())
        .containsExactly(
            tuple("1 opened null", "", false),
            tuple("2 bid a***a", "a***a", false),
            tuple("3 bid a***a", "b***", false),
            tuple("4 bid a***a", "a***a", true));
  }

  @Test
  void aBidInTheLastTwoMinutesExtendsTheEndByTwoMinutesAgainAndAgain() {
    AuctionHouse house = new AuctionHouse().open();

    house.at(NOON.minusSeconds(121)).bid("A", "30");
    assertThat(house.listing.endsAt()).isEqualTo(NOON);

    house.at(NOON.minusSeconds(30)).bid("B", "40");
    assertThat(house.listing.endsAt()).isEqualTo(NOON.plusSeconds(120));

    house.at(NOON.plusSeconds(60)).bid("A", "50");
    assertThat(house.listing.endsAt()).isEqualTo(NOON.plusSeconds(240));
    assertThat(house.updateTypes())
        .containsExactly("opened", "bid", "bid", "extended", "bid", "extended");
  }

  @Test
  void aRefusedBidDoesNotExtendTheEnd() {
    AuctionHouse house = new AuctionHouse().open().at(NOON.minusSeconds(30));

    assertThat(refusal(() -> house.bid("A", "1"))).isEqualTo(AuctionProblem.BID_TOO_LOW);
    assertThat(house.listing.endsAt()).isEqualTo(NOON);
  }

  @Test
  void theSoftCloseCanBeTurnedOffAndBeginsExactlyAtItsWindow() {
    SoftClose twoMinutes = new SoftClose(Duration.ofMinutes(2));

    assertThat(twoMinutes.endAfterBid(NOON, NOON.minusSeconds(120)))
        .isEqualTo(NOON.plusSeconds(120));
    assertThat(twoMinutes.endAfterBid(NOON, NOON.minusMillis(120_001))).isEqualTo(NOON);
    assertThat(new SoftClose(Duration.ZERO).endAfterBid(NOON, NOON.minusMillis(1))).isEqualTo(NOON);
  }
}
