package org.civitas.auction.api;

/** How long a listing with a buyout price can be bought at once. */
public enum BuyNow {
  /** Until somebody bids. */
  UNTIL_FIRST_BID,
  /** Until the bidding reaches the reserve. */
  UNTIL_RESERVE_MET
}
