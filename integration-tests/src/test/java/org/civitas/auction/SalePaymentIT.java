package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.SaleStage.order;
import static org.civitas.auction.SettlementStage.PATIENCE;
import static org.civitas.auction.SettlementStage.assertTold;
import static org.civitas.auction.SettlementStage.audited;
import static org.civitas.auction.SettlementStage.awaitState;
import static org.civitas.auction.SettlementStage.bought;
import static org.civitas.auction.SettlementStage.idOf;
import static org.civitas.auction.SettlementStage.pay;
import static org.civitas.auction.SettlementStage.payment;
import static org.civitas.auction.SettlementStage.post;
import static org.civitas.auction.SettlementStage.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.PaymentProvider;
import org.junit.jupiter.api.Test;

/** Paying for a sale: once, by means that may fail or take their time. */
class SalePaymentIT {

  private final Api seller = AuctionStage.seller();
  private final Api buyer = SettlementStage.buyer();
  private final Api other = AuctionStage.bidders(3).get(1);
  private final PaymentProvider provider = new PaymentProvider();

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
}
