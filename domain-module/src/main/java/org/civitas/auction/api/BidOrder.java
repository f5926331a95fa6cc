package org.civitas.auction.api;

import org.civitas.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bid: either exactly {@code amount}, or as a proxy as little as leads, up to {@code maximum}.
 * One of the two must be given, and only one.
 */
@Schema(examples = "{\"amount\": {\"value\": \"120.00\", \"currency\": \"EUR\"}}")
public record BidOrder(@Price Money amount, @Price Money maximum) {}
