package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.api.ListingSold;
import org.civitas.platform.outbox.EventHandler;

/** Congratulates the buyer, once. */
@ApplicationScoped
public class WinnerLetter implements EventHandler<ListingSold> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.winner-letter";
  }

  @Override
  public Class<ListingSold> eventType() {
    return ListingSold.class;
  }

  @Override
  public void handle(ListingSold event) {
    letters.send(
        event.buyerId(),
        "won:" + event.saleId(),
        "You have won: " + event.title(),
        "The item is yours for %s. The invoice follows; pay within four days.%n%s"
            .formatted(event.price(), letters.saleLink(event.saleId())));
  }
}
