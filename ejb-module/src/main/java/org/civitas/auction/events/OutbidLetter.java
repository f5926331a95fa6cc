package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.auction.api.BidderOutbid;

/** Tells bidders that somebody else leads, so that they can bid again. */
@ApplicationScoped
public class OutbidLetter extends LetterHandler<BidderOutbid> {

  @Override
  public String name() {
    return "auction.outbid-letter";
  }

  @Override
  public Class<BidderOutbid> eventType() {
    return BidderOutbid.class;
  }

  @Override
  Letter letter(BidderOutbid event) {
    String next =
        event.nextMinimum() == null
            ? ""
            : " The next bid must be at least " + event.nextMinimum() + ".";
    return new Letter(
        event.bidderId(),
        "outbid:%s:%d".formatted(event.listingId(), event.sequence()),
        "You have been outbid: " + event.title(),
        "The price is now %s.%s Bidding ends at %s.%n%s"
            .formatted(
                event.currentPrice(), next, event.endsAt(), letters.link(event.listingId())));
  }
}
