package org.civitas.platform.payment;

import java.util.UUID;
import org.civitas.kernel.DomainEvent;

/** A provider has told, under its signature, that a payment changed. */
public record PaymentReported(UUID paymentId, String reference, String state)
    implements DomainEvent {}
