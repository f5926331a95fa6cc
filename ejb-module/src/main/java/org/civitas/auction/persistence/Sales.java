package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.SaleKind;
import org.civitas.auction.api.SaleState;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.domain.Invoice;
import org.civitas.auction.domain.Sale;
import org.civitas.kernel.Money;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Sales and their invoices. */
@ApplicationScoped
public class Sales {

  private static final String COLUMNS =
      "s.id, s.listing_id, s.title, s.seller_name, s.buyer_name, s.price, s.currency, s.kind,"
          + " s.state, s.sold_at, s.paid_at, i.id, s.version";
  private static final String TABLES =
      "auction.sale s left join auction.invoice i on i.sale_id = s.id";

  @Inject EntityManager em;
  @Inject Sql sql;

  public void add(Sale sale) {
    em.persist(sale);
  }

  public Optional<Sale> lock(UUID id) {
    return Optional.ofNullable(em.find(Sale.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public void flush() {
    em.flush();
  }

  /** The unique key on the sale stands behind the inbox: there is never a second invoice. */
  public void add(Invoice invoice) {
    em.persist(invoice);
  }

  /** Seen by its seller and its buyer, and by whoever may see all. */
  public Optional<SaleView> findView(UUID id, UUID viewer, boolean all) {
    return sql.find(
        "select %s from %s where s.id = ? and (? or ? in (s.seller_id, s.buyer_id))"
            .formatted(COLUMNS, TABLES),
        Sales::view,
        id,
        all,
        viewer);
  }

  public Page<SaleView> list(UUID viewer, boolean all, UUID listingId, PageRequest page) {
    PageQuery query =
        PageQuery.select(COLUMNS)
            .from(TABLES)
            .id("s.id")
            .sortable("soldAt", "s.sold_at", Instant.class)
            .sortable("price", "s.price", BigDecimal.class)
            .defaultSort("-soldAt")
            .whereGiven(listingId, "s.listing_id = ?");
    if (!all) {
      query.where("s.seller_id = ? or s.buyer_id = ?", viewer, viewer);
    }
    return query.fetch(sql, page, Sales::view);
  }

  private static SaleView view(Row row) {
    return new SaleView(
        row.uuid(1),
        row.uuid(2),
        row.string(3),
        row.string(4),
        row.string(5),
        new Money(row.decimal(6), Currency.getInstance(row.string(7))),
        SaleKind.valueOf(row.string(8)),
        SaleState.valueOf(row.string(9)),
        row.instant(10),
        row.instant(11),
        row.uuid(12),
        row.longValue(13));
  }
}
