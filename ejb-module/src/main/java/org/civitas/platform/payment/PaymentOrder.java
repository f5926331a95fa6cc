package org.civitas.platform.payment;

import org.civitas.kernel.Money;

/**
 * What is to be paid.
 *
 * @param reference unique for what is paid; a second order with it is the same payment
 * @param method the payer's means as the provider names it, never a card number
 */
public record PaymentOrder(String reference, Money amount, String method) {}
