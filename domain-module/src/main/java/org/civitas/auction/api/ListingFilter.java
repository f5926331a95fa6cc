package org.civitas.auction.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which listings are wanted; null for whatever does not matter.
 *
 * @param search words in title and description
 * @param category this category and all below it
 * @param seller the seller's username
 */
public record ListingFilter(
    String search,
    UUID category,
    List<ListingState> states,
    String seller,
    String condition,
    BigDecimal priceFrom,
    BigDecimal priceTo,
    String currency,
    Instant endingBefore) {}
