package org.civitas.auction.api;

/** The only reasons for which a bid, binding otherwise, may be taken back. */
public enum RetractionReason {
  TYPING_ERROR,
  DESCRIPTION_CHANGED
}
