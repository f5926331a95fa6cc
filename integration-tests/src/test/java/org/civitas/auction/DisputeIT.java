package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.SettlementStage.assertTold;
import static org.civitas.auction.SettlementStage.awaitInvoice;
import static org.civitas.auction.SettlementStage.bought;
import static org.civitas.auction.SettlementStage.idOf;
import static org.civitas.auction.SettlementStage.pay;
import static org.civitas.auction.SettlementStage.payment;
import static org.civitas.auction.SettlementStage.post;

import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

/** What becomes of a sale that its buyer complains about. */
class DisputeIT {

  private final Api seller = AuctionStage.seller();
  private final Api buyer = SettlementStage.buyer();

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
    awaitInvoice(sale);
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
}
