package org.civitas.auction.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civitas.kernel.Money;

/**
 * By how much the next bid has to exceed the current price. Each step holds from its own price up
 * to the next step's; {@link #STANDARD} is the table that commercial auctions publish.
 */
public record IncrementTable(List<Step> steps) {

  /** From {@code from} on, bids rise by {@code increment}. */
  public record Step(BigDecimal from, BigDecimal increment) {}

  private static final String STANDARD_TEXT = "0:1 100:5 500:10 1000:25 2500:50 5000:100";

  public static final IncrementTable STANDARD = read(STANDARD_TEXT);

  public static final int MAX_STEPS = 20;

  public IncrementTable {
    steps = List.copyOf(steps);
    if (!isSound(steps)) {
      throw new IllegalArgumentException(
          "An increment table starts at 0, rises step by step and has positive increments");
    }
  }

  /** Whether these steps make a table: from 0, strictly rising, every increment positive. */
  public static boolean isSound(List<Step> steps) {
    if (steps.isEmpty() || steps.size() > MAX_STEPS || steps.get(0).from().signum() != 0) {
      return false;
    }
    boolean positive = steps.stream().allMatch(step -> step.increment().signum() > 0);
    boolean rising = true;
    for (int i = 1; i < steps.size(); i++) {
      rising &= steps.get(i).from().compareTo(steps.get(i - 1).from()) > 0;
    }
    return positive && rising;
  }

  /** One increment for every price. */
  public static IncrementTable fixed(String increment) {
    return parse("0:" + increment);
  }

  /** Reads what {@link #text()} wrote. */
  public static IncrementTable parse(String text) {
    return text.equals(STANDARD_TEXT) ? STANDARD : read(text);
  }

  private static IncrementTable read(String text) {
    return new IncrementTable(
        Stream.of(text.split(" ")).map(step -> step.split(":")).map(IncrementTable::step).toList());
  }

  private static Step step(String[] parts) {
    return new Step(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
  }

  /** The least bid that beats {@code price}. */
  public Money above(Money price) {
    return price.plus(new Money(at(price.value()), price.currency()));
  }

  private BigDecimal at(BigDecimal price) {
    BigDecimal increment = steps.get(0).increment();
    for (Step step : steps) {
      if (step.from().compareTo(price) <= 0) {
        increment = step.increment();
      }
    }
    return increment;
  }

  public String text() {
    return steps.stream()
        .map(step -> step.from().toPlainString() + ":" + step.increment().toPlainString())
        .collect(Collectors.joining(" "));
  }
}
