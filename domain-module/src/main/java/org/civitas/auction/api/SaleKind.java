package org.civitas.auction.api;

/** How the buyer came to the item. */
public enum SaleKind {
  /** As leader when the bidding ended, or by a bid that reached the buyout price. */
  AUCTION,
  /** At once, for the buyout price. */
  BUY_NOW,
  /** Offered to the next bidder after a buyer did not pay; accepted by paying. */
  SECOND_CHANCE
}
