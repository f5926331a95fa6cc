package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.civitas.auction.domain.AuctionHouse.eur;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementTableTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 1.01",
    "99.99, 100.99",
    "100.00, 105.00",
    "499.99, 504.99",
    "500.00, 510.00",
    "999.99, 1009.99",
    "1000.00, 1025.00",
    "2499.99, 2524.99",
    "2500.00, 2550.00",
    "4999.99, 5049.99",
    "5000.00, 5100.00",
    "400000.00, 400100.00"
  })
  void theStandardTableRisesAtEveryBoundary(String price, String next) {
    assertThat(IncrementTable.STANDARD.above(eur(price))).isEqualTo(eur(next));
  }

  @Test
  void aTableReadsWhatItWrote() {
    IncrementTable table = IncrementTable.parse("0:0.50 20:1 1000:12.5");

    assertThat(IncrementTable.parse(table.text())).isEqualTo(table);
    assertThat(table.text()).isEqualTo("0:0.50 20:1 1000:12.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:1", "0:0", "0:-1", "0:1 100:5 100:6", "0:1 100:5 50:6"})
  void aTableThatLeavesAPriceWithoutAnIncrementIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> IncrementTable.parse(text));
  }

  @Test
  void aTableHasAtMostTwentySteps() {
    StringBuilder text = new StringBuilder("0:1");
    for (int i = 1; i <= IncrementTable.MAX_STEPS; i++) {
      text.append(' ').append(i).append(":1");
    }

    assertThatIllegalArgumentException().isThrownBy(() -> IncrementTable.parse(text.toString()));
  }
}
