package org.civitas.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void anAmountHasTheDecimalsOfItsCurrency() {
    assertThat(Money.of("120", "EUR")).hasToString("120.00 EUR");
    assertThat(Money.of("120.5", "EUR")).isEqualTo(Money.of("120.50", "EUR"));
    assertThat(Money.of("120", "JPY")).hasToString("120 JPY");
  }

  @Test
  void aFractionOfTheSmallestCoinIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("0.001", "EUR"))
        .withMessage("EUR has at most 2 decimals");
  }

  @Test
  void amountsAddAndCompareWithinOneCurrency() {
    Money price = Money.of("99.99", "EUR");
    assertThat(price.plus(Money.of("0.01", "EUR"))).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(price.minus(Money.of("100.00", "EUR"))).isEqualTo(Money.of("-0.01", "EUR"));
    assertThat(price.isLessThan(Money.of("100", "EUR"))).isTrue();
    assertThat(price.isAtLeast(price)).isTrue();
    assertThat(price.min(Money.of("5", "EUR"))).isEqualTo(Money.of("5", "EUR"));
  }

  @Test
  void currenciesDoNotMix() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", "EUR").compareTo(Money.of("1", "USD")));
  }
}
