package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.civitas.auction.api.ListingSold;
import org.civitas.auction.domain.Invoice;
import org.civitas.auction.persistence.Sales;
import org.civitas.auction.service.AuctionClock;
import org.civitas.platform.outbox.EventHandler;

/** Writes the invoice of a sale, once. */
@ApplicationScoped
public class InvoiceIssue implements EventHandler<ListingSold> {

  @Inject Sales sales;
  @Inject AuctionClock clock;

  @Override
  public String name() {
    return "auction.invoice-issue";
  }

  @Override
  public Class<ListingSold> eventType() {
    return ListingSold.class;
  }

  @Override
  public void handle(List<ListingSold> events) {
    events.forEach(event -> sales.add(invoice(event)));
  }

  private Invoice invoice(ListingSold event) {
    return new Invoice(event.saleId(), event.buyerId(), event.price(), clock.now());
  }
}
