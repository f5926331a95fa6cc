package org.civitas.auction.persistence;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.BuyNow;
import org.civitas.auction.api.CategoryRef;
import org.civitas.auction.api.IncrementStep;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingSummary;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.domain.IncrementTable;
import org.civitas.auction.domain.Party;
import org.civitas.auction.domain.PriceTerms;
import org.civitas.kernel.Money;
import org.civitas.platform.persistence.Row;

/** Reads a listing with its category from one row of a query. */
final class ListingRow {

  /** Every listing has a category; joined from the left, it is not read where lists are counted. */
  static final String TABLES =
      "auction.listing l left join auction.category c on c.id = l.category_id";

  static final String SUMMARY_COLUMNS =
      "l.id, l.title, c.id, c.name, c.path, l.item_condition, l.state, l.seller_name, l.currency,"
          + " l.start_price, l.reserve_price, l.buyout_price, l.maximum_price, l.increments,"
          + " l.current_price, l.bid_count, l.buy_now, l.leader_name, l.starts_at, l.ends_at,"
          + " l.created_at";

  static final String VIEW_COLUMNS =
      SUMMARY_COLUMNS
          + ", l.seller_id, l.description, l.soft_close_seconds, l.published_at, l.revised_at,"
          + " l.closed_at, l.cancellation_reason, l.relisted_from, l.event_sequence, l.version";

  private final Row row;
  private final Currency currency;
  private final PriceTerms terms;
  private final Money current;
  private final boolean hasBids;
  private final BuyNow buyNow;
  private final ListingState state;

  private ListingRow(Row row) {
    this.row = row;
    this.currency = Currency.getInstance(row.string(9));
    this.terms =
        new PriceTerms(
            money(10), money(11), money(12), money(13), IncrementTable.parse(row.string(14)));
    this.current = money(15);
    this.hasBids = row.intValue(16) > 0;
    this.buyNow = BuyNow.valueOf(row.string(17));
    this.state = ListingState.valueOf(row.string(7));
  }

  static ListingSummary summary(Row row) {
    return new ListingRow(row).summary();
  }

  /** {@code viewer} is null for a stranger. */
  static ListingView view(Row row, UUID viewer) {
    return new ListingRow(row).view(viewer);
  }

  private ListingSummary summary() {
    return new ListingSummary(
        row.uuid(1),
        row.string(2),
        category(),
        row.string(6),
        state,
        row.string(8),
        terms.start(),
        current,
        nextMinimum(),
        row.intValue(16),
        terms.reserveMet(current, hasBids).orElse(null),
        buyout(),
        leader(),
        row.instant(19),
        row.instant(20),
        row.instant(21));
  }

  private ListingView view(UUID viewer) {
    Optional<Money> reserve = terms.reserve().filter(price -> row.uuid(22).equals(viewer));
    return new ListingView(
        row.uuid(1),
        row.string(2),
        row.string(23),
        category(),
        row.string(6),
        state,
        row.string(8),
        terms.start(),
        current,
        nextMinimum(),
        row.intValue(16),
        reserve.orElse(null),
        terms.reserveMet(current, hasBids).orElse(null),
        buyout(),
        terms.maximum().orElse(null),
        buyNow,
        increments(),
        row.intValue(24),
        leader(),
        row.instant(19),
        row.instant(20),
        row.instant(21),
        row.instant(25),
        row.instant(26),
        row.instant(27),
        row.string(28),
        row.uuid(29),
        row.longValue(30),
        row.longValue(31));
  }

  private CategoryRef category() {
    return new CategoryRef(row.uuid(3), row.string(4), row.string(5));
  }

  private boolean isOver() {
    return state.compareTo(ListingState.OPEN) > 0;
  }

  private Money nextMinimum() {
    return isOver() ? null : terms.nextMinimum(current, hasBids).orElse(null);
  }

  private Money buyout() {
    return isOver() ? null : terms.availableBuyout(current, hasBids, buyNow).orElse(null);
  }

  private List<IncrementStep> increments() {
    return terms.increments().steps().stream()
        .map(step -> new IncrementStep(money(step.from()), money(step.increment())))
        .toList();
  }

  private String leader() {
    String name = row.string(18);
    return name == null ? null : Party.mask(name);
  }

  private Money money(int column) {
    BigDecimal value = row.decimal(column);
    return value == null ? null : money(value);
  }

  private Money money(BigDecimal value) {
    return new Money(value, currency);
  }
}
