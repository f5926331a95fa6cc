package org.civitas.auction.api;

/** What a bid in the history still counts for; the bids themselves never change. */
public enum BidStatus {
  STANDING,
  RETRACTED,
  /** The price it answered is gone, because another bid was retracted later. */
  SUPERSEDED
}
