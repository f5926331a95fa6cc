package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;
import org.civitas.kernel.Versioned;

/**
 * A sale, seen by its seller and its buyer.
 *
 * @param paymentDueAt after which the seller may offer the item to the next bidder
 * @param paymentPending whether the payment provider has yet to decide
 * @param deliverTo absent when the item is handed over
 * @param disputeReason what the buyer complains about, kept when the dispute is over
 * @param invoiceId absent until the invoice is written, moments after the sale
 */
public record SaleView(
    UUID id,
    UUID listingId,
    String title,
    String seller,
    String buyer,
    Money price,
    SaleKind kind,
    SaleState state,
    Instant soldAt,
    Instant paymentDueAt,
    boolean paymentPending,
    Instant paidAt,
    String deliverTo,
    Instant shippedAt,
    String carrier,
    String trackingNumber,
    Instant disputedAt,
    String disputeReason,
    Instant completedAt,
    Instant refundedAt,
    UUID invoiceId,
    long version)
    implements Versioned {}
