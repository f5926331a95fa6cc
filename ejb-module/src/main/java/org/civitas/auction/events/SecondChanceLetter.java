package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.auction.api.SecondChanceOffered;

/** Offers the item to the next bidder, who is free to decline by doing nothing. */
@ApplicationScoped
public class SecondChanceLetter extends LetterHandler<SecondChanceOffered> {

  @Override
  public String name() {
    return "auction.second-chance-letter";
  }

  @Override
  public Class<SecondChanceOffered> eventType() {
    return SecondChanceOffered.class;
  }

  @Override
  Letter letter(SecondChanceOffered event) {
    return new Letter(
        event.bidderId(),
        "second-chance:" + event.saleId(),
        "A second chance: " + event.title(),
        """
        The buyer did not pay. You can have the item for your bid of %s: pay until %s. If you do \
        not want it any more, there is nothing to do.
        %s\
        """
            .formatted(event.price(), event.openUntil(), letters.saleLink(event.saleId())));
  }
}
