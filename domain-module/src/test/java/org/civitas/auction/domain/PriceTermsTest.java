package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.domain.AuctionHouse.eur;
import static org.civitas.auction.domain.AuctionHouse.refused;

import java.util.List;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;
import org.civitas.kernel.Violation;
import org.junit.jupiter.api.Test;

class PriceTermsTest {

  @Test
  void allFourPricesMayBeEqual() {
    Money price = eur("10");

    assertThat(faults(price, price, price, price)).isEmpty();
  }

  @Test
  void onlyTheStartPriceIsNeeded() {
    assertThat(faults(eur("0.01"), null, null, null)).isEmpty();
  }

  @Test
  void everyPriceOutOfOrderIsNamed() {
    assertThat(faults(eur("100"), eur("90"), eur("80"), eur("70")))
        .containsExactly(
            "/reservePrice below-start-price",
            "/buyoutPrice below-start-price",
            "/buyoutPrice below-reserve-price",
            "/maximumPrice below-start-price",
            "/maximumPrice below-reserve-price",
            "/maximumPrice below-buyout-price");
  }

  @Test
  void aStartPriceOfNothingIsRefused() {
    assertThat(faults(eur("0"), null, null, null)).containsExactly("/startPrice not-positive");
  }

  @Test
  void pricesAreInOneCurrency() {
    assertThat(faults(eur("1"), Money.of("2", "USD"), null, Money.of("3", "GBP")))
        .containsExactly(
            "/reservePrice/currency wrong-currency", "/maximumPrice/currency wrong-currency");
  }

  @Test
  void pricesThatNoColumnHoldsAreRefused() {
    assertThat(faults(eur("1"), null, null, eur("1000000000000.01")))
        .containsExactly("/maximumPrice/value too-large");
  }

  @Test
  void unsoundTermsDoNotComeToBe() {
    DomainException refusal =
        refused(() -> new PriceTerms(eur("2"), eur("1"), null, null, IncrementTable.STANDARD));

    assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_INPUT);
    assertThat(refusal.violations())
        .containsExactly(
            Violation.body(
                "/reservePrice", "Must be at least the start price", "below-start-price"));
  }

  private static List<String> faults(Money start, Money reserve, Money buyout, Money maximum) {
    return PriceRules.check(start, reserve, buyout, maximum).list().stream()
        .map(violation -> violation.name() + " " + violation.code())
        .toList();
  }
}
