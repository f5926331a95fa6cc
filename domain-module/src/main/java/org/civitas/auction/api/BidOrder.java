package org.civitas.auction.api;

import org.civitas.kernel.Money;

/**
 * A bid: either exactly {@code amount}, or as a proxy as little as leads, up to {@code maximum}.
 * One of the two must be given, and only one.
 */
public record BidOrder(@Price Money amount, @Price Money maximum) {}
