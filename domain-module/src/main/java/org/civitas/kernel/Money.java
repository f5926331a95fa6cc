package org.civitas.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, with exactly the currency's minor digits: {@code 120.00 EUR}. Amounts
 * of two currencies neither add nor compare.
 */
public record Money(BigDecimal value, Currency currency) implements Comparable<Money> {

  public Money {
    if (value.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new IllegalArgumentException(
          "%s has at most %d decimals"
              .formatted(currency.getCurrencyCode(), currency.getDefaultFractionDigits()));
    }
    value = value.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money of(String value, String currency) {
    return new Money(new BigDecimal(value), Currency.getInstance(currency));
  }

  public Money plus(Money other) {
    return new Money(value.add(sameCurrency(other).value), currency);
  }

  public Money minus(Money other) {
    return new Money(value.subtract(sameCurrency(other).value), currency);
  }

  public boolean isLessThan(Money other) {
    return compareTo(other) < 0;
  }

  public boolean isAtLeast(Money other) {
    return compareTo(other) >= 0;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public Money min(Money other) {
    return isLessThan(other) ? this : other;
  }

  @Override
  public int compareTo(Money other) {
    return value.compareTo(sameCurrency(other).value);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "%s and %s do not mix".formatted(currency, other.currency));
    }
    return other;
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + currency.getCurrencyCode();
  }
}
