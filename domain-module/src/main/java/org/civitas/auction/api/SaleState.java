package org.civitas.auction.api;

/** What has happened to a sale since the winner was known. */
public enum SaleState {
  AWAITING_PAYMENT,
  PAID,
  /** Sent, or handed over. */
  SHIPPED,
  /** The buyer has the item, or an administrator has found so. */
  COMPLETED,
  /** The buyer complains; ends with a refund or as completed. */
  DISPUTED,
  REFUNDED,
  /** Never paid; the next bidder got the chance instead. */
  SECOND_CHANCE
}
