package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.ListingFilter;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingSummary;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.domain.Party;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Sql;

/** The listings as they are read, each question with one statement. */
@ApplicationScoped
public class ListingCatalogue {

  private static final String VISIBLE =
      " where l.id = ? and (l.state <> 'DRAFT' or l.seller_id = ?)";
  private static final String VIEW =
      "select " + ListingRow.VIEW_COLUMNS + " from " + ListingRow.TABLES + VISIBLE;
  private static final String LAST_EVENT =
      "select l.event_sequence from auction.listing l" + VISIBLE;

  @Inject Sql sql;
  @Inject CategorySubtrees subtrees;

  /** A draft exists for its seller alone; {@code viewer} is null for a stranger. */
  public Optional<ListingView> find(UUID id, UUID viewer) {
    return sql.find(VIEW, row -> ListingRow.view(row, viewer), id, viewer);
  }

  /** The number of the listing's last update; empty if the viewer sees no such listing. */
  public Optional<Long> findLastEvent(UUID id, UUID viewer) {
    return sql.find(LAST_EVENT, row -> row.longValue(1), id, viewer);
  }

  /** Drafts are listed only when their seller asks for them; {@code viewer} may be null. */
  public Page<ListingSummary> list(ListingFilter filter, PageRequest page, Party viewer) {
    PageQuery query =
        PageQuery.select(ListingRow.SUMMARY_COLUMNS)
            .from(ListingRow.TABLES)
            .id("l.id")
            .sortable("endsAt", "l.ends_at", Instant.class)
            .sortable("currentPrice", "l.current_price", BigDecimal.class)
            .sortable("createdAt", "l.created_at", Instant.class)
            .sortable("bidCount", "l.bid_count", Integer.class)
            .sortable("title", "l.title", String.class)
            .defaultSort("endsAt");
    restrictToVisible(query, filter, viewer);
    restrict(query, filter);
    return query.fetch(sql, page, ListingRow::summary);
  }

  private static void restrictToVisible(PageQuery query, ListingFilter filter, Party viewer) {
    boolean own = viewer != null && viewer.name().equals(filter.seller());
    boolean drafts = filter.states().contains(ListingState.DRAFT);
    if (own || (drafts && viewer != null)) {
      query.where("l.seller_id = ?", viewer.id());
    } else if (drafts || filter.states().isEmpty()) {
      query.where("l.state <> 'DRAFT'");
    }
  }

  private void restrict(PageQuery query, ListingFilter filter) {
    List<ListingState> states = filter.states();
    if (states.size() == 1) {
      query.where("l.state = ?", states.getFirst());
    } else if (!states.isEmpty()) {
      query.where("l.state = any(?)", states.stream().map(Enum::name).toList());
    }
    query
        .whereGiven(filter.search(), "l.words @@ websearch_to_tsquery('simple', ?)")
        .whereGiven(filter.seller(), "l.seller_name = ?")
        .whereGiven(filter.condition(), "lower(l.item_condition) = lower(?)")
        .whereGiven(filter.currency(), "l.currency = ?")
        .whereGiven(filter.priceFrom(), "l.current_price >= ?")
        .whereGiven(filter.priceTo(), "l.current_price <= ?")
        .whereGiven(filter.endingBefore(), "l.ends_at < ?");
    if (filter.category() != null) {
      restrictTo(subtrees.from(filter.category()), query);
    }
  }

  /** One category is asked for by itself: only then does its index give the order as well. */
  private static void restrictTo(List<UUID> categories, PageQuery query) {
    switch (categories.size()) {
      case 0 -> query.where("false");
      case 1 -> query.where("l.category_id = ?", categories.getFirst());
      default -> query.where("l.category_id = any(?)", categories);
    }
  }
}
