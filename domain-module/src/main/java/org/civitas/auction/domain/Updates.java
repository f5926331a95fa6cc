package org.civitas.auction.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.civitas.auction.api.BidKind;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.auction.api.ListingUpdate.BidLine;
import org.civitas.auction.api.ListingUpdate.Type;

/** Collects and numbers what happens to a listing, each with the state right after it. */
final class Updates {

  private final Listing listing;
  private final List<ListingUpdate> happened = new ArrayList<>();

  Updates(Listing listing) {
    this.listing = listing;
  }

  void add(Type type, Instant at) {
    happened.add(update(type, at, null));
  }

  void addBid(Bid bid, Instant at) {
    boolean automatic = bid.kind() == BidKind.AUTOMATIC;
    BidLine line =
        new BidLine(
            bid.id(),
            bid.sequence(),
            bid.amount(),
            bid.bidder().maskedName(),
            automatic,
            bid.placedAt());
    happened.add(update(Type.BID, at, line));
  }

  private ListingUpdate update(Type type, Instant at, BidLine bid) {
    return new ListingUpdate(
        listing.id(),
        listing.nextEventSequence(),
        type,
        at,
        listing.state(),
        listing.currentPrice(),
        listing.nextMinimum().orElse(null),
        listing.standing().bidCount(),
        listing.reserveMet().orElse(null),
        listing.endsAt(),
        listing.standing().leader().map(Party::maskedName).orElse(null),
        bid);
  }

  List<ListingUpdate> list() {
    return List.copyOf(happened);
  }
}
