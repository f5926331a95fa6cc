package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.api.ListingSold;
import org.civitas.platform.outbox.EventHandler;

/** Tells sellers that their item is sold. */
@ApplicationScoped
public class SellerLetter implements EventHandler<ListingSold> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.seller-letter";
  }

  @Override
  public Class<ListingSold> eventType() {
    return ListingSold.class;
  }

  @Override
  public void handle(ListingSold event) {
    letters.send(
        event.sellerId(),
        "sold:" + event.saleId(),
        "Sold: " + event.title(),
        "Your item was sold for %s.%n%s".formatted(event.price(), letters.link(event.listingId())));
  }
}
