package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.civitas.auction.api.BuyNow;
import org.civitas.kernel.Money;

/**
 * For what prices a listing may go: 0 &lt; start &lt;= reserve &lt;= buyout &lt;= maximum, all in
 * one currency. Reserve, buyout and maximum (the ceiling for bids) are optional.
 */
@Embeddable
public class PriceTerms {

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "start_price", nullable = false)
  private BigDecimal startPrice;

  @Column(name = "reserve_price")
  private BigDecimal reservePrice;

  @Column(name = "buyout_price")
  private BigDecimal buyoutPrice;

  @Column(name = "maximum_price")
  private BigDecimal maximumPrice;

  @Convert(converter = IncrementTableConverter.class)
  @Column(name = "increments", nullable = false)
  private IncrementTable increments;

  protected PriceTerms() {}

  /** Nulls stand for what the seller does not want. Refuses, naming every fault, unsound prices. */
  public PriceTerms(
      Money start, Money reserve, Money buyout, Money maximum, IncrementTable increments) {
    PriceRules.check(start, reserve, buyout, maximum).orRefuse();
    this.currency = start.currency().getCurrencyCode();
    this.startPrice = start.value();
    this.reservePrice = valueOf(reserve);
    this.buyoutPrice = valueOf(buyout);
    this.maximumPrice = valueOf(maximum);
    this.increments = increments;
  }

  private static BigDecimal valueOf(Money money) {
    return money == null ? null : money.value();
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }

  public Money start() {
    return money(startPrice);
  }

  public Optional<Money> reserve() {
    return Optional.ofNullable(reservePrice).map(this::money);
  }

  public Optional<Money> buyout() {
    return Optional.ofNullable(buyoutPrice).map(this::money);
  }

  public Optional<Money> maximum() {
    return Optional.ofNullable(maximumPrice).map(this::money);
  }

  public IncrementTable increments() {
    return increments;
  }

  Money money(BigDecimal value) {
    return new Money(value, currency());
  }

  /** The least acceptable bid; empty when the ceiling leaves no room. */
  public Optional<Money> nextMinimum(Money current, boolean hasBids) {
    return Optional.of(hasBids ? above(current) : start()).filter(this::allows);
  }

  /** A bid at the buyout price is always enough. */
  private Money above(Money price) {
    Money next = increments.above(price);
    return buyout().filter(price::isLessThan).map(next::min).orElse(next);
  }

  /** Empty when the seller set no reserve. */
  public Optional<Boolean> reserveMet(Money current, boolean hasBids) {
    return reserve().map(reserve -> hasBids && current.isAtLeast(reserve));
  }

  /** The price for which the item can still be bought at once. */
  public Optional<Money> availableBuyout(Money current, boolean hasBids, BuyNow until) {
    boolean spent =
        until == BuyNow.UNTIL_RESERVE_MET ? reserveMet(current, hasBids).orElse(hasBids) : hasBids;
    return buyout().filter(price -> !spent);
  }

  boolean allows(Money bid) {
    return maximum().map(ceiling -> ceiling.isAtLeast(bid)).orElse(true);
  }

  boolean reachesReserve(Money price) {
    return reserve().map(price::isAtLeast).orElse(true);
  }

  boolean reachesBuyout(Money price) {
    return buyout().map(price::isAtLeast).orElse(false);
  }

  PriceTerms copy() {
    return new PriceTerms(
        start(), reserve().orElse(null), buyout().orElse(null), maximum().orElse(null), increments);
  }

  boolean sameAs(PriceTerms other) {
    return start().equals(other.start())
        && reserve().equals(other.reserve())
        && buyout().equals(other.buyout())
        && maximum().equals(other.maximum())
        && increments.text().equals(other.increments.text());
  }
}
