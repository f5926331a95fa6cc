package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.civitas.auction.domain.AuctionHouse.NOON;
import static org.civitas.auction.domain.AuctionHouse.SELLER;
import static org.civitas.auction.domain.AuctionHouse.eur;
import static org.civitas.auction.domain.AuctionHouse.item;
import static org.civitas.auction.domain.AuctionHouse.party;
import static org.civitas.auction.domain.AuctionHouse.refusal;
import static org.civitas.auction.domain.AuctionHouse.refused;

import java.time.Instant;
import java.util.List;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.ListingState;
import org.civitas.kernel.Violation;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Instant ELEVEN = NOON.minusSeconds(3600);

  @Test
  void aListingGoesFromDraftToSale() {
    AuctionHouse house = new AuctionHouse().draft();
    assertThat(house.listing.state()).isEqualTo(ListingState.DRAFT);

    house.listing.selling().publish(house.now);
    assertThat(house.listing.state()).isEqualTo(ListingState.OPEN);
    assertThat(house.listing.timing().startsAt()).isEqualTo(house.now);

    house.bid("A", "30");
    assertThat(house.at(NOON.minusMillis(1)).close()).isEmpty();
    Sale sale = house.at(NOON).close().orElseThrow();

    assertThat(house.listing.state()).isEqualTo(ListingState.SOLD);
    assertThat(sale.buyer()).isEqualTo(party("A"));
    assertThat(sale.seller()).isEqualTo(SELLER);
    assertThat(sale.price()).isEqualTo(eur("30"));
    assertThat(house.updateTypes()).containsExactly("opened", "bid", "closed", "sold");
  }

  @Test
  void closingTwiceSellsOnce() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");

    assertThat(house.at(NOON).close()).isPresent();
    assertThat(house.close()).isEmpty();
  }

  @Test
  void withoutBidsTheItemStaysUnsold() {
    AuctionHouse house = new AuctionHouse().open();

    assertThat(house.at(NOON).close()).isEmpty();
    assertThat(house.listing.state()).isEqualTo(ListingState.UNSOLD);
    assertThat(house.updateTypes()).containsExactly("opened", "closed", "unsold");
  }

  @Test
  void belowTheReserveTheItemStaysUnsold() {
    AuctionHouse house = new AuctionHouse().reserve("100").open();
    house.bid("A", "99");

    assertThat(house.at(NOON).close()).isEmpty();
    assertThat(house.listing.state()).isEqualTo(ListingState.UNSOLD);
  }

  @Test
  void aListingThatStartsLaterIsScheduledAndOpensOnTime() {
    Listing listing = scheduledFor(ELEVEN.plusSeconds(60));
    assertThat(listing.state()).isEqualTo(ListingState.SCHEDULED);

    listing.openIfDue(ELEVEN.plusSeconds(59));
    assertThat(listing.state()).isEqualTo(ListingState.SCHEDULED);

    listing.openIfDue(ELEVEN.plusSeconds(60));
    assertThat(listing.state()).isEqualTo(ListingState.OPEN);
  }

  @Test
  void aBidRightOnTimeOpensAListingThatNobodyHasOpenedYet() {
    Listing listing = scheduledFor(ELEVEN.plusSeconds(60));
    Offer offer = Offer.exactly(party("A"), eur("30"));

    assertThat(refusal(() -> listing.bidding().place(offer, ELEVEN.plusSeconds(59))))
        .isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
    assertThat(listing.bidding().place(offer, ELEVEN.plusSeconds(60)).leads()).isTrue();
  }

  @Test
  void aListingMustEndAfterItStarts() {
    Timing backwards = Timing.of(NOON, NOON, -1, null);

    assertThat(refused(() -> draft(backwards)).violations())
        .extracting(Violation::name, Violation::code)
        .containsExactly(
            tuple("/endsAt", "not-after-start"), tuple("/softCloseSeconds", "out-of-range"));
  }

  @Test
  void aDraftWhoseEndHasPassedCannotBePublished() {
    AuctionHouse house = new AuctionHouse().draft();

    assertThat(refusal(() -> house.listing.selling().publish(NOON)))
        .isEqualTo(AuctionProblem.LISTING_ENDED);
  }

  @Test
  void aListingIsPublishedOnce() {
    AuctionHouse house = new AuctionHouse().open();

    assertThat(refusal(() -> house.listing.selling().publish(house.now)))
        .isEqualTo(AuctionProblem.LISTING_STATE);
  }

  @Test
  void beforeTheFirstBidEverythingMayChange() {
    AuctionHouse house = new AuctionHouse().open();

    house
        .listing
        .selling()
        .revise(
            item("A better ring"),
            house.from("50").terms(),
            Timing.until(NOON.plusSeconds(1)),
            ELEVEN);

    assertThat(house.listing.title()).isEqualTo("A better ring");
    assertThat(house.nextMinimum()).isEqualTo("50.00");
    assertThat(house.listing.endsAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(house.updateTypes()).containsExactly("opened", "revised");
  }

  @Test
  void withBidsTheTermsAreFixedAndTheDescriptionIsNot() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");

    assertThat(refusal(() -> revise(house, house.from("20").terms(), Timing.until(NOON))))
        .isEqualTo(AuctionProblem.LISTING_HAS_BIDS);
    assertThat(refusal(() -> revise(house, house.from("30").terms(), Timing.until(ELEVEN))))
        .isEqualTo(AuctionProblem.LISTING_HAS_BIDS);
    assertThatCode(() -> revise(house, house.terms(), Timing.until(NOON)))
        .doesNotThrowAnyException();
    assertThat(house.leader()).isEqualTo("A");
  }

  @Test
  void onlyADraftIsDeleted() {
    AuctionHouse house = new AuctionHouse().draft();
    assertThatCode(house.listing.selling()::checkDeletable).doesNotThrowAnyException();

    house.listing.selling().publish(house.now);
    assertThat(refusal(house.listing.selling()::checkDeletable))
        .isEqualTo(AuctionProblem.LISTING_STATE);

    house.bid("A", "30");
    assertThat(refusal(house.listing.selling()::checkDeletable))
        .isEqualTo(AuctionProblem.LISTING_HAS_BIDS);
  }

  @Test
  void sellersCancelUntilTheFirstBidAndModeratorsAlways() {
    AuctionHouse house = new AuctionHouse().open();
    house.bid("A", "30");

    assertThat(refusal(() -> house.listing.selling().cancel("Changed my mind", false, house.now)))
        .isEqualTo(AuctionProblem.LISTING_HAS_BIDS);

    house.listing.selling().cancel("Forbidden goods", true, house.now);
    assertThat(house.listing.state()).isEqualTo(ListingState.CANCELLED);
    assertThat(refusal(() -> house.bid("B", "50"))).isEqualTo(AuctionProblem.LISTING_NOT_OPEN);
  }

  @Test
  void whatDidNotSellCanBeListedAgainAsADraft() {
    AuctionHouse house = new AuctionHouse().reserve("100").open();
    house.bid("A", "30");
    house.at(NOON).close();

    Listing again = house.listing.selling().relist(null, NOON.plusSeconds(60), NOON);

    assertThat(again.id()).isNotEqualTo(house.listing.id());
    assertThat(again.state()).isEqualTo(ListingState.DRAFT);
    assertThat(again.title()).isEqualTo("A ring");
    assertThat(again.terms().reserve()).contains(eur("100"));
    assertThat(again.hasBids()).isFalse();
  }

  @Test
  void whatIsOnSaleIsNotListedAgain() {
    AuctionHouse house = new AuctionHouse().open();

    assertThat(refusal(() -> house.listing.selling().relist(null, NOON.plusSeconds(60), NOON)))
        .isEqualTo(AuctionProblem.LISTING_STATE);
  }

  @Test
  void namesAreMaskedToTheirEnds() {
    assertThat(List.of("alexandra", "ana", "bo", "x"))
        .map(Party::mask)
        .containsExactly("a***a", "a***a", "b***", "x***");
  }

  private static void revise(AuctionHouse house, PriceTerms terms, Timing timing) {
    house.listing.selling().revise(item("A ring"), terms, timing, house.now);
  }

  private static Listing scheduledFor(Instant start) {
    Listing listing = draft(Timing.of(start, NOON, null, null));
    listing.selling().publish(ELEVEN);
    return listing;
  }

  private static Listing draft(Timing timing) {
    return Listing.draft(SELLER, item("A ring"), new AuctionHouse().terms(), timing, ELEVEN);
  }
}
