package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.civitas.auction.api.SaleProgressed;

/** Tells the other party of a sale what has become of it. */
@ApplicationScoped
public class SaleLetter extends LetterHandler<SaleProgressed> {

  @Override
  public String name() {
    return "auction.sale-letter";
  }

  @Override
  public Class<SaleProgressed> eventType() {
    return SaleProgressed.class;
  }

  @Override
  Letter letter(SaleProgressed event) {
    News news = news(event, event.note() == null ? "" : "%n%s%n".formatted(event.note()));
    return new Letter(
        news.to(),
        "sale-%s:%s:%s".formatted(event.state(), event.saleId(), event.at()),
        news.subject() + ": " + event.title(),
        news.text() + "\n" + letters.saleLink(event.saleId()));
  }

  private record News(UUID to, String subject, String text) {}

  private static News news(SaleProgressed event, String note) {
    UUID seller = event.sellerId();
    UUID buyer = event.buyerId();
    return switch (event.state()) {
      case AWAITING_PAYMENT ->
          new News(buyer, "Payment failed", "The payment came to nothing. Pay by another means.");
      case PAID ->
          new News(seller, "Paid", "%s were paid. Send the item now.".formatted(event.price()));
      case SHIPPED ->
          new News(buyer, "On its way", "The seller has sent it. Tell us when you have it." + note);
      case COMPLETED -> new News(seller, "Completed", "The sale is completed.");
      case DISPUTED ->
          new News(
              seller,
              "Disputed",
              "The buyer complains:\n" + note + "\nAgree with the buyer, or give a refund.");
      case REFUNDED ->
          new News(buyer, "Refunded", "%s are on their way back.".formatted(event.price()));
      case SECOND_CHANCE ->
          new News(buyer, "Not paid", "You did not pay in time; the sale is given up.");
    };
  }
}
