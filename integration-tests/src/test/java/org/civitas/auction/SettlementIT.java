package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.SettlementStage.assertTold;
import static org.civitas.auction.SettlementStage.audited;
import static org.civitas.auction.SettlementStage.awaitInvoice;
import static org.civitas.auction.SettlementStage.bought;
import static org.civitas.auction.SettlementStage.idOf;
import static org.civitas.auction.SettlementStage.pay;
import static org.civitas.auction.SettlementStage.payment;
import static org.civitas.auction.SettlementStage.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

/** From the hammer to a completed sale: who takes which step, and in which order. */
class SettlementIT {

  private final Api seller = AuctionStage.seller();
  private final Api buyer = SettlementStage.buyer();
  private final Api other = AuctionStage.bidders(3).get(1);
  private final Api third = AuctionStage.bidders(3).get(2);

  @Test
  void aSaleIsPaidSentAndReceived() {
    String sale = bought();

    Answer paid = pay(buyer, sale, "card-1").expect(200);
    assertThat(paid.etag()).isEqualTo("\"" + paid.json().get("version").asLong() + "\"");
    Answer sent =
        seller
            .post(
                sale + "/shipment",
                Map.of("carrier", "City Post", "trackingNumber", "RR 1234 5678"))
            .expect(200);
    assertThat(sent.json().get("state").asText()).isEqualTo("SHIPPED");
    awaitInvoice(sale);
    Answer received = buyer.post(sale + "/receipt", null).expect(200);

    JsonNode done = received.json();
    assertThat(done)
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","listingId":"%s","title":"A ring","seller":"%s","buyer":"%s",
                 "price":{"value":"90.00","currency":"EUR"},"kind":"BUY_NOW","state":"COMPLETED",
                 "soldAt":"%s","paymentDueAt":"%s","paymentPending":false,"paidAt":"%s",
                 "deliverTo":"1 Main Street","shippedAt":"%s","carrier":"City Post",
                 "trackingNumber":"RR 1234 5678","completedAt":"%s","invoiceId":"%s","version":%d}
                """
                    .formatted(
                        idOf(sale),
                        done.get("listingId").asText(),
                        seller.username(),
                        buyer.username(),
                        done.get("soldAt").asText(),
                        done.get("paymentDueAt").asText(),
                        done.get("paidAt").asText(),
                        done.get("shippedAt").asText(),
                        done.get("completedAt").asText(),
                        done.get("invoiceId").asText(),
                        paid.json().get("version").asLong() + 2)));
    assertThat(buyer.get(sale, "If-None-Match", received.etag()).status()).isEqualTo(304);
    assertThat(payment(sale)).containsExactly("CAPTURED", "90.00", "0.00");
    assertTold("sale-PAID:" + idOf(sale), seller, "Paid: A ring");
    assertTold("sale-SHIPPED:" + idOf(sale), buyer, "On its way: A ring");
    assertTold("sale-COMPLETED:" + idOf(sale), seller, "Completed: A ring");
    assertThat(audited(sale))
        .containsExactly(
            List.of("auction.sale.paid", buyer.username()),
            List.of("auction.sale.shipped", seller.username()),
            List.of("auction.sale.completed", buyer.username()));
  }

  @Test
  void bothPartiesReadTheInvoiceAndNobodyElse() {
    String sale = bought();
    pay(buyer, sale, "card-1").expect(200);
    awaitInvoice(sale);

    Answer invoice = buyer.get(sale + "/invoice").expect(200);

    assertThat(invoice.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","saleId":"%s","title":"A ring","seller":"%s","buyer":"%s",
                 "amount":{"value":"90.00","currency":"EUR"},"issuedAt":"%s","paidAt":"%s",
                 "version":%d}
                """
                    .formatted(
                        invoice.json().get("id").asText(),
                        idOf(sale),
                        seller.username(),
                        buyer.username(),
                        invoice.json().get("issuedAt").asText(),
                        buyer.get(sale).json().get("paidAt").asText(),
                        invoice.json().get("version").asLong())));
    assertThat(seller.get(sale + "/invoice").expect(200).json()).isEqualTo(invoice.json());
    Api.admin().get(sale + "/invoice").expect(200);
    other.get(sale + "/invoice").expect(404);
    Api.anonymous().get(sale + "/invoice").expect(401);
  }

  @Test
  void eachStepIsForOneParty() {
    String sale = bought();

    for (Api stranger : List.of(other, third)) {
      pay(stranger, sale, "card-1").expect(404);
      stranger.post(sale + "/receipt", null).expect(404);
    }
    Api both = Api.member("SELLER", "BIDDER");
    both.post(sale + "/shipment", Map.of()).expect(404);
    post(both, sale + "/refund").expect(404);
    Answer lacking = pay(seller, sale, "card-1").expect(403);
    assertThat(lacking.json().get("scope").asText()).isEqualTo("bidder_write");
    buyer.post(sale + "/shipment", Map.of()).expect(403);
    pay(Api.anonymous(), sale, "card-1").expect(401);
    buyer.post(sale + "/dispute/dismissal", null).expect(403);

    String soldByBoth = bought(both);
    pay(both, soldByBoth, "card-1").expect(403);
    buyer.post(soldByBoth + "/second-chance", null).expect(403);
    assertThat(buyer.get(sale).json().get("state").asText()).isEqualTo("AWAITING_PAYMENT");
  }

  @Test
  void noStepIsSkipped() {
    String sale = bought();
    for (Answer early :
        List.of(
            seller.post(sale + "/shipment", Map.of()),
            buyer.post(sale + "/receipt", null),
            buyer.post(sale + "/dispute", Map.of("reason", "Where is it?")),
            post(seller, sale + "/refund"),
            post(buyer, sale + "/payment/cancellation"),
            Api.admin().post(sale + "/dispute/dismissal", null))) {
      assertThat(early.expect(409).json().get("type").asText()).isEqualTo("/problems/sale-state");
    }
    assertThat(audited(sale)).isEmpty();
  }

  @Test
  void allFaultsOfAnOrderAreToldAtOnce() {
    String sale = bought();
    Answer answer =
        buyer
            .post(
                sale + "/payment",
                Map.of("method", "4111 1111 1111 1111", "deliverTo", "", "amount", 1),
                "Idempotency-Key",
                AuctionStage.unique("pay"))
            .expect(422);

    assertThat(answer.json().get("violations"))
        .extracting(fault -> fault.get("name").asText() + " " + fault.get("code").asText())
        .containsExactlyInAnyOrder("/amount unknown-field", "/deliverTo size", "/method pattern");
    buyer.post(sale + "/dispute", Map.of("reason", " ")).expect(422);
    seller.post(sale + "/shipment", Map.of("carrier", "x".repeat(101))).expect(422);
    pay(buyer, sale.replaceAll("[^/]+$", "nothing"), "card-1").expect(422);
  }
}
