package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civitas.auction.api.InvoiceView;
import org.civitas.auction.api.SaleKind;
import org.civitas.auction.api.SaleState;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.domain.Invoice;
import org.civitas.auction.domain.Sale;
import org.civitas.kernel.Money;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Sales and their invoices. */
@ApplicationScoped
public class Sales {

  private static final String COLUMNS =
      "s.id, s.listing_id, s.title, s.seller_name, s.buyer_name, s.price, s.currency, s.kind,"
          + " s.state, s.sold_at, s.payment_due_at,"
          + " s.state = 'AWAITING_PAYMENT' and s.payment_id is not null, s.paid_at, s.deliver_to,"
          + " s.shipped_at, s.carrier, s.tracking_number, s.disputed_at, s.dispute_reason,"
          + " s.completed_at, s.refunded_at, i.id, s.version";
  private static final String TABLES =
      "auction.sale s left join auction.invoice i on i.sale_id = s.id";
  private static final String SEEN = " (? or ? in (s.seller_id, s.buyer_id))";

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Sale sale) {
    em.persist(sale);
  }

  public Optional<Sale> lock(UUID id) {
    return entities.lock(Sale.class, id);
  }

  /** All who have been given the chance to buy the item. */
  public Set<UUID> buyersOf(UUID listingId) {
    return Set.copyOf(
        sql.list(
            "select buyer_id from auction.sale where listing_id = ?",
            row -> row.uuid(1),
            listingId));
  }

  /** Makes changes visible to the queries of the same transaction. */
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
        "select " + COLUMNS + " from " + TABLES + " where s.id = ? and" + SEEN,
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
        row.bool(12),
        row.instant(13),
        row.string(14),
        row.instant(15),
        row.string(16),
        row.string(17),
        row.instant(18),
        row.string(19),
        row.instant(20),
        row.instant(21),
        row.uuid(22),
        row.longValue(23));
  }

  /** Seen like its sale. */
  public Optional<InvoiceView> findInvoice(UUID saleId, UUID viewer, boolean all) {
    return sql.find(
        "select i.id, s.id, s.title, s.seller_name, s.buyer_name, i.amount, i.currency,"
            + " i.issued_at, s.paid_at, s.refunded_at, s.version from auction.sale s"
            + " join auction.invoice i on i.sale_id = s.id where s.id = ? and"
            + SEEN,
        Sales::invoice,
        saleId,
        all,
        viewer);
  }

  private static InvoiceView invoice(Row row) {
    return new InvoiceView(
        row.uuid(1),
        row.uuid(2),
        row.string(3),
        row.string(4),
        row.string(5),
        new Money(row.decimal(6), Currency.getInstance(row.string(7))),
        row.instant(8),
        row.instant(9),
        row.instant(10),
        row.longValue(11));
  }
}
