package org.civitas.hello.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civitas.kernel.Money;

/** The few items that the example has; it stores nothing. */
public final class Stock {

  private static final Map<Long, StockedItem> ITEMS =
      List.of(
              new StockedItem(1, "Lantern", 12, "Nightfall Wares", Money.of("4.20", "EUR")),
              new StockedItem(7, "Umbrella", 3, "Rainmaker & Sons", Money.of("6.90", "EUR")),
              new StockedItem(42, "Towel", 0, "Guide Supplies", Money.of("2.50", "EUR")))
          .stream()
          .collect(Collectors.toUnmodifiableMap(StockedItem::id, Function.identity()));

  private Stock() {}

  public static Optional<StockedItem> find(long id) {
    return Optional.ofNullable(ITEMS.get(id));
  }
}
