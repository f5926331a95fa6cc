package org.civitas.auction.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.civitas.kernel.Money;

/** What the prices of a listing have to look like, each fault at the price that is wrong. */
public final class PriceRules {

  /** Keeps every price and sum of prices well inside the stored columns. */
  static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  private PriceRules() {}

  /** All but {@code start} may be null. */
  public static Faults check(Money start, Money reserve, Money buyout, Money maximum) {
    Faults faults = new Faults();
    faults.add(
        !start.isPositive(), "/startPrice", "not-positive", "The start price must be above 0");
    checkOne(faults, "/startPrice", start, start);
    checkOne(faults, "/reservePrice", reserve, start);
    checkOne(faults, "/buyoutPrice", buyout, start);
    checkOne(faults, "/maximumPrice", maximum, start);
    if (sameCurrency(start, reserve, buyout, maximum)) {
      below(faults, "/reservePrice", reserve, "start-price", start);
      below(faults, "/buyoutPrice", buyout, "start-price", start);
      below(faults, "/buyoutPrice", buyout, "reserve-price", reserve);
      below(faults, "/maximumPrice", maximum, "start-price", start);
      below(faults, "/maximumPrice", maximum, "reserve-price", reserve);
      below(faults, "/maximumPrice", maximum, "buyout-price", buyout);
    }
    return faults;
  }

  private static boolean sameCurrency(Money start, Money... others) {
    return Stream.of(others)
        .filter(Objects::nonNull)
        .allMatch(other -> other.currency().equals(start.currency()));
  }

  private static void checkOne(Faults faults, String pointer, Money price, Money start) {
    if (price == null) {
      return;
    }
    faults
        .add(
            !price.currency().equals(start.currency()),
            pointer + "/currency",
            "wrong-currency",
            "All prices of a listing are in the currency of its start price")
        .add(
            price.value().compareTo(LIMIT) > 0,
            pointer + "/value",
            "too-large",
            "At most " + LIMIT);
  }

  private static void below(
      Faults faults, String pointer, Money price, String floorName, Money floor) {
    faults.add(
        price != null && floor != null && price.isLessThan(floor),
        pointer,
        "below-" + floorName,
        "Must be at least the " + floorName.replace('-', ' '));
  }
}
