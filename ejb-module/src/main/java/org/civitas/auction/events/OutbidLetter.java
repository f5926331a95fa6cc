package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.api.BidderOutbid;
import org.civitas.platform.outbox.EventHandler;

/** Tells bidders that somebody else leads, so that they can bid again. */
@ApplicationScoped
public class OutbidLetter implements EventHandler<BidderOutbid> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.outbid-letter";
  }

  @Override
  public Class<BidderOutbid> eventType() {
    return BidderOutbid.class;
  }

  @Override
  public void handle(BidderOutbid event) {
    String next =
        event.nextMinimum() == null
            ? ""
            : " The next bid must be at least " + event.nextMinimum() + ".";
    letters.send(
        event.bidderId(),
        "outbid:%s:%d".formatted(event.listingId(), event.sequence()),
        "You have been outbid: " + event.title(),
        "The price is now %s.%s Bidding ends at %s.%n%s"
            .formatted(
                event.currentPrice(), next, event.endsAt(), letters.link(event.listingId())));
  }
}
