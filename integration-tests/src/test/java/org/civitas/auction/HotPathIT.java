package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.LISTINGS;
import static org.civitas.auction.AuctionStage.bid;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.maximum;
import static org.civitas.auction.AuctionStage.path;
import static org.civitas.auction.AuctionStage.published;

import java.util.concurrent.atomic.AtomicInteger;
import org.civitas.testing.Api;
import org.civitas.testing.SqlStatements;
import org.junit.jupiter.api.Test;

/** What is asked most often costs few statements, however long the lists grow. */
class HotPathIT {

  @Test
  void aListingIsOneStatement() {
    String listing = published(draft());
    Api anyone = Api.anonymous();

    assertThat(SqlStatements.perCall(() -> anyone.get(path(listing)).expect(200))).isEqualTo(1);
  }

  @Test
  void aPageOfListingsIsThePageAndItsCount() {
    Api anyone = Api.anonymous();

    assertThat(
            SqlStatements.perCall(
                () -> anyone.get(LISTINGS + "?state=OPEN&sort=-currentPrice").expect(200)))
        .isEqualTo(2);
  }

  /**
   * Lock, bid, its event, the listing, and the event for whoever is outbid, with that one's mail.
   */
  @Test
  void aBidIsAHandfulOfStatements() {
    String listing = published(draft());
    Api ada = AuctionStage.bidders(2).get(0);
    Api ben = AuctionStage.bidders(2).get(1);
    maximum(ada, listing, "100000.00").expect(201);
    AtomicInteger amount = new AtomicInteger(30);

    long statements =
        SqlStatements.perCall(() -> bid(ben, listing, amount.addAndGet(20) + ".00").expect(201));

    assertThat(statements).as("with the answer of the leader's maximum").isLessThanOrEqualTo(20);
  }
}
