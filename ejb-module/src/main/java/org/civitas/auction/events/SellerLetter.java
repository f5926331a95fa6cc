package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.auction.api.ListingSold;

/** Tells sellers that their item is sold. */
@ApplicationScoped
public class SellerLetter extends LetterHandler<ListingSold> {

  @Override
  public String name() {
    return "auction.seller-letter";
  }

  @Override
  public Class<ListingSold> eventType() {
    return ListingSold.class;
  }

  @Override
  Letter letter(ListingSold event) {
    return new Letter(
        event.sellerId(),
        "sold:" + event.saleId(),
        "Sold: " + event.title(),
        "Your item was sold for %s.%n%s".formatted(event.price(), letters.link(event.listingId())));
  }
}
