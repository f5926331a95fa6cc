package org.civitas.auction.api;

/** Where a listing stands between its first draft and its end. */
public enum ListingState {
  /** Seen by its seller alone; everything about it may change. */
  DRAFT,
  /** Published; bidding starts later. */
  SCHEDULED,
  /** Takes bids until its end. */
  OPEN,
  /** The end has passed; the winner is being decided. */
  CLOSED,
  /** There is a winner, and a sale. */
  SOLD,
  /** Nobody bid, or nobody reached the reserve. */
  UNSOLD,
  /** Withdrawn by its seller or an administrator. */
  CANCELLED
}
