package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.published;
import static org.civitas.auction.SettlementStage.assertTold;
import static org.civitas.auction.SettlementStage.awaitSale;
import static org.civitas.auction.SettlementStage.bought;
import static org.civitas.auction.SettlementStage.fourDaysPass;
import static org.civitas.auction.SettlementStage.idOf;
import static org.civitas.auction.SettlementStage.pay;

import java.time.Instant;
import java.util.List;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** What becomes of an item that its buyer does not pay for. */
class SecondChanceIT {

  private final Api seller = AuctionStage.seller();
  private final Api buyer = SettlementStage.buyer();
  private final Api other = AuctionStage.bidders(3).get(1);
  private final Api third = AuctionStage.bidders(3).get(2);

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
}
