package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;
import org.civitas.kernel.Versioned;

/**
 * A sale, seen by its seller and its buyer.
 *
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
    Instant paidAt,
    UUID invoiceId,
    long version)
    implements Versioned {}
