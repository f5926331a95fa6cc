package org.civitas.platform.payment;

import java.util.Locale;
import org.civitas.kernel.ProblemType;

/** Refusals around payments. */
public enum PaymentProblem implements ProblemType {
  PAYMENT_DECLINED("The provider declined the payment", Category.RULE),
  PAYMENT_STATE("The payment does not allow this now", Category.CONFLICT),
  PAYMENT_AMOUNT("More than what is left of the payment", Category.RULE),
  PAYMENT_REFERENCE_REUSED("The reference stands for another amount", Category.CONFLICT),
  WEBHOOK_SIGNATURE("The webhook is not signed by the provider", Category.UNAUTHENTICATED);

  private final String title;
  private final Category category;

  PaymentProblem(String title, Category category) {
    this.title = title;
    this.category = category;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Category category() {
    return category;
  }
}
