package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.BidKind;
import org.civitas.auction.api.BidStatus;
import org.civitas.auction.api.BidView;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.OwnBidView;
import org.civitas.auction.domain.Party;
import org.civitas.kernel.Money;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** The bids as they are read. What a bid still counts for follows from the retractions. */
@ApplicationScoped
public class BidLists {

  private static final String STATUS =
      """
      case
        when exists (select 1 from auction.retraction r where r.bid_id = b.id) then 'RETRACTED'
        when exists (select 1 from auction.retraction r where r.listing_id = b.listing_id
          and r.bid_sequence >= b.sequence and r.restated_price < b.amount) then 'SUPERSEDED'
        else 'STANDING'
      end\
      """;

  private static final String PUBLIC_COLUMNS =
      "b.id, b.sequence, b.amount, b.currency, b.bidder_name, b.kind, b.placed_at, " + STATUS;

  private static final String OWN_COLUMNS =
      "b.id, b.sequence, b.amount, b.currency, b.maximum, b.kind, b.placed_at, "
          + STATUS
          + ", l.id, l.title, l.state, l.current_price, l.ends_at, l.leader_id = b.bidder_id";

  private static final String OWN_TABLES =
      "auction.bid b join auction.listing l on l.id = b.listing_id";

  @Inject Sql sql;

  /** The public history of a listing: names masked, maxima hidden. */
  public Page<BidView> history(UUID listingId, PageRequest page) {
    return PageQuery.select(PUBLIC_COLUMNS)
        .from("auction.bid b")
        .where("b.listing_id = ?", listingId)
        .id("b.id")
        .sortable("sequence", "b.sequence", Long.class)
        .defaultSort("-sequence")
        .fetch(sql, page, BidLists::publicView);
  }

  public Page<OwnBidView> own(UUID bidder, UUID listingId, PageRequest page) {
    return PageQuery.select(OWN_COLUMNS)
        .from(OWN_TABLES)
        .where("b.bidder_id = ?", bidder)
        .whereGiven(listingId, "b.listing_id = ?")
        .id("b.id")
        .sortable("placedAt", "b.placed_at", Instant.class)
        .defaultSort("-placedAt")
        .fetch(sql, page, BidLists::ownView);
  }

  public Optional<BidView> find(UUID listingId, UUID bidId) {
    return sql.find(
        "select %s from auction.bid b where b.id = ? and b.listing_id = ?"
            .formatted(PUBLIC_COLUMNS),
        BidLists::publicView,
        bidId,
        listingId);
  }

  public Optional<OwnBidView> findOwn(UUID bidder, UUID bidId) {
    return sql.find(
        "select %s from %s where b.id = ? and b.bidder_id = ?".formatted(OWN_COLUMNS, OWN_TABLES),
        BidLists::ownView,
        bidId,
        bidder);
  }

  private static BidView publicView(Row row) {
    return new BidView(
        row.uuid(1),
        row.longValue(2),
        money(row, 3),
        Party.mask(row.string(5)),
        BidKind.valueOf(row.string(6)) == BidKind.AUTOMATIC,
        BidStatus.valueOf(row.string(8)),
        row.instant(7));
  }

  private static OwnBidView ownView(Row row) {
    return new OwnBidView(
        row.uuid(1),
        row.uuid(9),
        row.string(10),
        ListingState.valueOf(row.string(11)),
        row.longValue(2),
        BidKind.valueOf(row.string(6)),
        money(row, 3),
        money(row, 5),
        BidStatus.valueOf(row.string(8)),
        row.bool(14),
        money(row, 12),
        row.instant(13),
        row.instant(7));
  }

  private static Money money(Row row, int column) {
    BigDecimal value = row.decimal(column);
    return value == null ? null : new Money(value, Currency.getInstance(row.string(4)));
  }
}
