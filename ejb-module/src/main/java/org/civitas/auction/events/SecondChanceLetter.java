package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.auction.api.SecondChanceOffered;
import org.civitas.platform.outbox.EventHandler;

/** Offers the item to the next bidder, who is free to decline by doing nothing. */
@ApplicationScoped
public class SecondChanceLetter implements EventHandler<SecondChanceOffered> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.second-chance-letter";
  }

  @Override
  public Class<SecondChanceOffered> eventType() {
    return SecondChanceOffered.class;
  }

  @Override
  public void handle(SecondChanceOffered event) {
    letters.send(
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
