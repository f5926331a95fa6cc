package org.civitas.benchmark.floor;

import java.math.BigDecimal;

/** By how much a bid has to exceed a price: {@code 0:1 100:5} as it is stored. */
final class Increments {

  private Increments() {}

  static BigDecimal above(String steps, BigDecimal price) {
    BigDecimal increment = BigDecimal.ZERO;
    for (String step : steps.split(" ", -1)) {
      int colon = step.indexOf(':');
      if (new BigDecimal(step.substring(0, colon)).compareTo(price) <= 0) {
        increment = new BigDecimal(step.substring(colon + 1));
      }
    }
    return price.add(increment);
  }
}
