package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.api.ListingUnsold;
import org.civitas.platform.outbox.EventHandler;

/** Tells sellers that their item did not sell, and what they can do. */
@ApplicationScoped
public class UnsoldLetter implements EventHandler<ListingUnsold> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.unsold-letter";
  }

  @Override
  public Class<ListingUnsold> eventType() {
    return ListingUnsold.class;
  }

  @Override
  public void handle(ListingUnsold event) {
    String why =
        event.bidCount() == 0 ? "Nobody has bid on it." : "The bids did not reach the reserve.";
    letters.send(
        event.sellerId(),
        "unsold:" + event.listingId(),
        "Not sold: " + event.title(),
        "%s You can list it again.%n%s".formatted(why, letters.link(event.listingId())));
  }
}
