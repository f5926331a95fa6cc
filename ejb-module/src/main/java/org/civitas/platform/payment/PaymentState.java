package org.civitas.platform.payment;

/** Where a payment stands. */
public enum PaymentState {
  /** The provider has not decided yet, and will report. */
  PENDING,
  /** The money is set aside and not yet moved. */
  AUTHORISED,
  /** The money has moved; it may be refunded in part or whole. */
  CAPTURED,
  /** The authorisation was given up; nothing moved. */
  VOIDED,
  /** All of the money went back. */
  REFUNDED,
  /** The provider said no. */
  DECLINED
}
