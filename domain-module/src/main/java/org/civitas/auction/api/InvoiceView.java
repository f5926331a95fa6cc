package org.civitas.auction.api;

import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Money;
import org.civitas.kernel.Versioned;

/** What the buyer of a sale owes, and whether it is paid. */
public record InvoiceView(
    UUID id,
    UUID saleId,
    String title,
    String seller,
    String buyer,
    Money amount,
    Instant issuedAt,
    Instant paidAt,
    Instant refundedAt,
    long version)
    implements Versioned {}
