package org.civitas.auction.api;

import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * An accepted bid and where the price stands after it.
 *
 * @param sequence the bid's number among the bids of the listing
 * @param amount at what the bid entered the history
 * @param nextMinimum absent when no further bid is possible
 * @param leading false when an earlier maximum was as high
 */
public record BidReceipt(
    UUID id, long sequence, Money amount, Money currentPrice, Money nextMinimum, boolean leading) {}
