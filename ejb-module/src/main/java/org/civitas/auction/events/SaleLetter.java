package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.SaleProgressed;
import org.civitas.platform.outbox.EventHandler;

/** Tells the other party of a sale what has become of it. */
@ApplicationScoped
public class SaleLetter implements EventHandler<SaleProgressed> {

  @Inject Letters letters;

  @Override
  public String name() {
    return "auction.sale-letter";
  }

  @Override
  public Class<SaleProgressed> eventType() {
    return SaleProgressed.class;
  }

  private record Letter(UUID to, String subject, String text) {}

  @Override
  public void handle(SaleProgressed event) {
    Letter letter = letter(event, event.note() == null ? "" : "%n%s%n".formatted(event.note()));
    letters.send(
        letter.to(),
        "sale-%s:%s:%s".formatted(event.state(), event.saleId(), event.at()),
        letter.subject() + ": " + event.title(),
        letter.text() + "\n" + letters.saleLink(event.saleId()));
  }

  private static Letter letter(SaleProgressed event, String note) {
    UUID seller = event.sellerId();
    UUID buyer = event.buyerId();
    return switch (event.state()) {
      case AWAITING_PAYMENT ->
          new Letter(buyer, "Payment failed", "The payment came to nothing. Pay by another means.");
      case PAID ->
          new Letter(seller, "Paid", "%s were paid. Send the item now.".formatted(event.price()));
      case SHIPPED ->
          new Letter(
              buyer, "On its way", "The seller has sent it. Tell us when you have it." + note);
      case COMPLETED -> new Letter(seller, "Completed", "The sale is completed.");
      case DISPUTED ->
          new Letter(
              seller,
              "Disputed",
              "The buyer complains:\n" + note + "\nAgree with the buyer, or give a refund.");
      case REFUNDED ->
          new Letter(buyer, "Refunded", "%s are on their way back.".formatted(event.price()));
      case SECOND_CHANCE ->
          new Letter(buyer, "Not paid", "You did not pay in time; the sale is given up.");
    };
  }
}
