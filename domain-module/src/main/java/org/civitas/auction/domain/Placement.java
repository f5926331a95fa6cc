package org.civitas.auction.domain;

import java.util.Optional;

/**
 * An accepted bid and all that follows from it.
 *
 * @param counter what the leader's maximum bid against it
 * @param outbid who does not lead and would have, but for this bid or its counter-bid
 * @param sale if the bid reached the buyout price
 */
public record Placement(
    Bid bid, Optional<Bid> counter, Optional<Party> outbid, Optional<Sale> sale) {

  public boolean leads() {
    return counter.isEmpty();
  }
}
