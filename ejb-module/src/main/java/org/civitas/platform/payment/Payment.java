package org.civitas.platform.payment;

import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * A payment as the provider knows it.
 *
 * @param reference what it is for, the payer's side of the id
 * @param refunded how much of the amount went back
 */
public record Payment(
    UUID id, String reference, PaymentState state, Money amount, Money refunded) {}
