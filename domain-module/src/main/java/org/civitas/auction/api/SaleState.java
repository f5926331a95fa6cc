package org.civitas.auction.api;

/** What has happened to a sale since the winner was known. */
public enum SaleState {
  AWAITING_PAYMENT,
  PAID
}
