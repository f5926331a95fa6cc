package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.civitas.auction.api.SaleProgressed;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Sales;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.outbox.Outbox;

/** Keeps and tells what has become of a sale. */
@ApplicationScoped
public class SaleRecorder {

  @Inject Sales sales;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject Metrics metrics;
  @Inject AuctionClock clock;

  /** {@code note} is for who is told of it, and may be null. */
  void record(Sale sale, String note) {
    outbox.publish(
        new SaleProgressed(
            sale.id(),
            sale.listingId(),
            sale.title(),
            sale.seller().id(),
            sale.buyer().id(),
            sale.price(),
            sale.state(),
            note,
            clock.now()));
    String state = sale.state().name();
    audit.record(
        "auction.sale." + state.toLowerCase(Locale.ROOT).replace('_', '-'),
        "sale:" + sale.id(),
        AuditOutcome.SUCCESS,
        note);
    metrics.count("civitas_auction_sale_steps_total", "Steps in settling.", "state", state);
  }

  /** The sale as it is now, for somebody who may see it. */
  SaleView view(Sale sale) {
    sales.flush();
    return sales.findView(sale.id(), sale.buyer().id(), false).orElseThrow();
  }
}
