package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.auction.api.ListingSold;

/** Congratulates the buyer, once. */
@ApplicationScoped
public class WinnerLetter extends LetterHandler<ListingSold> {

  @Override
  public String name() {
    return "auction.winner-letter";
  }

  @Override
  public Class<ListingSold> eventType() {
    return ListingSold.class;
  }

  @Override
  Letter letter(ListingSold event) {
    return new Letter(
        event.buyerId(),
        "won:" + event.saleId(),
        "You have won: " + event.title(),
        "The item is yours for %s. The invoice follows; pay within four days.%n%s"
            .formatted(event.price(), letters.saleLink(event.saleId())));
  }
}
