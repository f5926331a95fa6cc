package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.euro;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.PaymentProvider;
import org.junit.jupiter.api.Test;

/** From the hammer to a completed sale, and what else may come of it. */
class SettlementIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api seller = AuctionStage.seller();
  private final Api buyer = AuctionStage.bidders(3).get(0);
  private final Api other = AuctionStage.bidders(3).get(1);
  private final Api third = AuctionStage.bidders(3).get(2);
  private final PaymentProvider provider = new PaymentProvider();

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
  void moneyMovesUnderAKeyAndOnce() {
    String sale = bought();
    Answer keyless = buyer.post(sale + "/payment", order("card-1")).expect(400);
    assertThat(keyless.json().get("type").asText()).isEqualTo("/problems/idempotency-key-required");
    seller.post(sale + "/refund", null).expect(400);

    String key = AuctionStage.unique("pay");
    Answer first =
        buyer.post(sale + "/payment", order("card-1"), "Idempotency-Key", key).expect(200);
    Answer again =
        buyer.post(sale + "/payment", order("card-1"), "Idempotency-Key", key).expect(200);
    assertThat(again.json()).isEqualTo(first.json());
    buyer.post(sale + "/payment", order("card-2"), "Idempotency-Key", key).expect(422);
    Answer twice = pay(buyer, sale, "card-1").expect(409);

    assertThat(twice.json().get("type").asText()).isEqualTo("/problems/sale-state");
    assertThat(payment(sale)).containsExactly("CAPTURED", "90.00", "0.00");
  }

  @Test
  void ofManyPaymentsAtOnceOneIsTaken() throws Exception {
    String sale = bought();
    List<Future<Answer>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        running.add(threads.submit(() -> pay(buyer, sale, "card-1")));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> each : running) {
      statuses.add(each.get().status());
    }

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(audited(sale)).containsExactly(List.of("auction.sale.paid", buyer.username()));
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

  @Test
  void aDeclinedBuyerPaysByAnotherMeans() {
    String sale = bought();

    Answer declined = pay(buyer, sale, "test-declined").expect(422);

    assertThat(declined.json())
        .isEqualTo(
            Answer.parse(
                """
                {"type":"/problems/payment-declined","title":"The provider declined the payment",
                 "status":422,"detail":"Pay by another means.","instance":"%s",
                 "violations":[{"location":"body","name":"/method","message":"was declined",
                                "code":"payment-declined"}]}
                """
                    .formatted(declined.json().get("instance").asText())));
    assertThat(buyer.get(sale).json().get("state").asText()).isEqualTo("AWAITING_PAYMENT");
    pay(buyer, sale, "card-2").expect(200);
  }

  @Test
  void aPaymentThatTakesTimeIsSettledByTheProvidersReport() {
    String sale = bought();

    Answer waiting = pay(buyer, sale, "test-pending").expect(202);
    assertThat(waiting.header("Location")).get().asString().endsWith(sale);
    assertThat(waiting.json().get("paymentPending").asBoolean()).isTrue();
    assertThat(waiting.json().get("state").asText()).isEqualTo("AWAITING_PAYMENT");
    Answer second = pay(buyer, sale, "card-1").expect(409);
    assertThat(second.json().get("type").asText()).isEqualTo("/problems/payment-under-way");

    provider.decide(reference(sale), "AUTHORISED");

    awaitState(sale, "PAID");
    assertThat(payment(sale)).containsExactly("CAPTURED", "90.00", "0.00");
    assertThat(audited(sale)).containsExactly(List.of("auction.sale.paid", "system"));

    provider.decide(reference(sale), "REFUNDED");
    awaitState(sale, "REFUNDED");
  }

  @Test
  void aPaymentThatFailsLaterIsToldAndCanBeMadeAgain() {
    String sale = bought();
    pay(buyer, sale, "test-pending").expect(202);

    provider.decide(reference(sale), "DECLINED");

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !buyer.get(sale).expect(200).json().get("paymentPending").asBoolean());
    assertTold("sale-AWAITING_PAYMENT:" + idOf(sale), buyer, "Payment failed: A ring");
    pay(buyer, sale, "card-1").expect(200);
  }

  @Test
  void aBuyerMayWithdrawAPaymentThatIsNotDecided() {
    String sale = bought();
    pay(buyer, sale, "test-pending").expect(202);
    post(other, sale + "/payment/cancellation").expect(404);

    Answer withdrawn = post(buyer, sale + "/payment/cancellation").expect(200);

    assertThat(withdrawn.json().get("paymentPending").asBoolean()).isFalse();
    assertThat(payment(sale)).containsExactly("VOIDED", "90.00", "0.00");
    pay(buyer, sale, "card-1").expect(200);
    assertThat(payment(sale)).containsExactly("CAPTURED", "90.00", "0.00");
  }

  @Test
  void aDisputeIsDecidedForTheBuyerByARefund() {
    String sale = bought();
    pay(buyer, sale, "card-1").expect(200);
    Answer disputed = buyer.post(sale + "/dispute", Map.of("reason", "It never came")).expect(200);
    assertThat(disputed.json().get("disputeReason").asText()).isEqualTo("It never came");
    assertTold("sale-DISPUTED:" + idOf(sale), seller, "Disputed: A ring");
    post(buyer, sale + "/refund").expect(403);

    Answer refunded = post(Api.admin(), sale + "/refund").expect(200);

    assertThat(refunded.json().get("state").asText()).isEqualTo("REFUNDED");
    assertThat(payment(sale)).containsExactly("REFUNDED", "90.00", "90.00");
    assertTold("sale-REFUNDED:" + idOf(sale), buyer, "Refunded: A ring");
    post(seller, sale + "/refund").expect(409);
    assertThat(buyer.get(sale + "/invoice").json().has("refundedAt")).isTrue();
  }

  @Test
  void aDisputeIsDecidedForTheSellerByItsDismissal() {
    String sale = bought();
    pay(buyer, sale, "card-1").expect(200);
    seller.post(sale + "/shipment", Map.of()).expect(200);
    buyer.post(sale + "/dispute", Map.of("reason", "It is too small")).expect(200);

    Answer dismissed = Api.admin().post(sale + "/dispute/dismissal", null).expect(200);

    assertThat(dismissed.json().get("state").asText()).isEqualTo("COMPLETED");
    assertThat(payment(sale)).containsExactly("CAPTURED", "90.00", "0.00");
  }

  @Test
  void anUnpaidItemIsOfferedToTheNextBidder() {
    String listing = published(draft());
    bid(other, listing, "30.00").expect(201);
    bid(third, listing, "50.00").expect(201);
    bid(buyer, listing, "70.00").expect(201);
    AuctionStage.endAt(listing, Instant.now().minusMillis(1));
    String unpaid = awaitSale(listing, buyer);
    Answer early = seller.post(unpaid + "/second-chance", null).expect(409);
    assertThat(early.json().get("type").asText()).isEqualTo("/problems/payment-not-overdue");
    fourDaysPass(unpaid);

    Answer offer = seller.post(unpaid + "/second-chance", null).expect(201);

    String second = "/api/v1/auction/sales/" + offer.json().get("id").asText();
    assertThat(offer.header("Location")).get().asString().endsWith(second);
    assertThat(offer.json().get("buyer").asText()).isEqualTo(third.username());
    assertThat(offer.json().at("/price/value").asText()).isEqualTo("50.00");
    assertThat(offer.json().get("kind").asText()).isEqualTo("SECOND_CHANCE");
    assertTold("second-chance:" + idOf(second), third, "A second chance: A ring");
    assertTold("sale-SECOND_CHANCE:" + idOf(unpaid), buyer, "Not paid: A ring");
    pay(buyer, unpaid, "card-1").expect(409);
    seller.post(unpaid + "/second-chance", null).expect(409);
    third.get(second + "/invoice").expect(404);

    pay(third, second, "card-1").expect(200);

    third.get(second + "/invoice").expect(200);
    assertThat(
            Civitas.query(
                "select count(*) from auction.sale where listing_id = ?::uuid and state <>"
                    + " 'SECOND_CHANCE'",
                listing))
        .containsExactly(List.of(1L));
  }

  @Test
  void whenNobodyElseHasBidThereIsNoSecondChance() {
    String sale = bought();
    fourDaysPass(sale);

    Answer answer = seller.post(sale + "/second-chance", null).expect(409);

    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/no-runner-up");
    assertThat(buyer.get(sale).json().get("state").asText()).isEqualTo("AWAITING_PAYMENT");
  }

  private String bought() {
    return bought(seller);
  }

  /** A ring for 90 EUR, bought at once by the buyer. */
  private String bought(Api from) {
    Map<String, Object> ring = draft(Map.of("buyoutPrice", euro("90.00")));
    String listing =
        path(from.post(AuctionStage.LISTINGS, ring).expect(201).json().get("id").asText());
    from.post(listing + "/publication", null).expect(200);
    Answer bought = buyer.post(listing + "/purchase", null).expect(201);
    return "/api/v1/auction/sales/" + bought.json().get("id").asText();
  }

  private void awaitInvoice(String sale) {
    Awaitility.await().atMost(PATIENCE).until(() -> buyer.get(sale + "/invoice").status() == 200);
  }

  private static Map<String, Object> order(String method) {
    return Map.of("method", method, "deliverTo", "1 Main Street");
  }

  private static Answer pay(Api who, String sale, String method) {
    return who.post(
        sale + "/payment", order(method), "Idempotency-Key", AuctionStage.unique("pay"));
  }

  private static Answer post(Api who, String path) {
    return who.post(path, null, "Idempotency-Key", AuctionStage.unique("key"));
  }

  private static String idOf(String sale) {
    return sale.substring(sale.lastIndexOf('/') + 1);
  }

  private static String reference(String sale) {
    return "auction-sale:" + idOf(sale);
  }

  private static List<Object> payment(String sale) {
    return Civitas.query(
            "select state, amount::numeric(9, 2)::text, refunded::numeric(9, 2)::text"
                + " from platform.payment where reference = ?",
            reference(sale))
        .getFirst();
  }

  private static List<List<Object>> audited(String sale) {
    return Civitas.query(
        "select action, actor from audit.entry where target = ? order by occurred_at, id",
        "sale:" + idOf(sale));
  }

  private static void assertTold(String key, Api who, String subject) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(AuctionStage.mailsAbout(key))
                    .containsExactly(List.of(who.username() + "@example.org", subject)));
  }

  private void awaitState(String sale, String state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> buyer.get(sale).expect(200).json().get("state").asText().equals(state));
  }

  private static String awaitSale(String listing, Api party) {
    String sales = "/api/v1/auction/sales?listingId=" + listing;
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !party.get(sales).expect(200).json().get("items").isEmpty());
    return "/api/v1/auction/sales/" + party.get(sales).json().at("/items/0/id").asText();
  }

  private static void fourDaysPass(String sale) {
    Civitas.update(
        "update auction.sale set payment_due_at = now(), version = version + 1 where id = ?::uuid",
        idOf(sale));
  }
}
