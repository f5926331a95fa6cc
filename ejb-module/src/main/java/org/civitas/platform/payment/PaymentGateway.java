package org.civitas.platform.payment;

import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * The port to whoever moves money. Every call may be repeated: it answers with the payment as it
 * then stands. Calls that the payment's state does not allow are refused with 409.
 */
public interface PaymentGateway {

  /**
   * Sets the amount aside. A refusal by the provider is an answer, {@code DECLINED}, and so is
   * {@code PENDING} from one that takes its time and reports later, see {@link PaymentReported}.
   */
  Payment authorise(PaymentOrder order);

  /** Moves the money that was set aside. */
  Payment capture(UUID payment);

  /** Gives up what is authorised or pending. */
  Payment cancel(UUID payment);

  /** Sends money back, at most what was captured and not yet refunded. */
  Payment refund(UUID payment, Money amount);

  Payment get(UUID payment);
}
