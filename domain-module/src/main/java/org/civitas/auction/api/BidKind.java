package org.civitas.auction.api;

/** How a bid came to be. */
public enum BidKind {
  /** A person bid exactly this amount. */
  PLAIN,
  /** A person set a hidden maximum; the amount is the least that it had to be. */
  PROXY,
  /** The system bid for a maximum that was set before. */
  AUTOMATIC
}
