package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.auction.api.ListingUnsold;

/** Tells sellers that their item did not sell, and what they can do. */
@ApplicationScoped
public class UnsoldLetter extends LetterHandler<ListingUnsold> {

  @Override
  public String name() {
    return "auction.unsold-letter";
  }

  @Override
  public Class<ListingUnsold> eventType() {
    return ListingUnsold.class;
  }

  @Override
  Letter letter(ListingUnsold event) {
    String why =
        event.bidCount() == 0 ? "Nobody has bid on it." : "The bids did not reach the reserve.";
    return new Letter(
        event.sellerId(),
        "unsold:" + event.listingId(),
        "Not sold: " + event.title(),
        "%s You can list it again.%n%s".formatted(why, letters.link(event.listingId())));
  }
}
