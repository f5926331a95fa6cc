package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.civitas.kernel.Money;
import org.civitas.kernel.jpa.OptionalUuid;

/**
 * How the bidding on a listing stands. It repeats what the bids say, so that a bid is placed
 * without reading those before it; whoever changes it holds the lock on the listing's row.
 */
@Embeddable
public class Standing {

  @Column(name = "current_price", nullable = false)
  private BigDecimal currentPrice;

  @Convert(converter = OptionalUuid.class)
  @Column(name = "leader_id")
  private UUID leaderId;

  @Column(name = "leader_name")
  private String leaderName;

  @Column(name = "leader_maximum")
  private BigDecimal leaderMaximum;

  @Column(name = "bid_count", nullable = false)
  private int bidCount;

  /** Of the last bid, retracted or not. */
  @Column(name = "bid_sequence", nullable = false)
  private long bidSequence;

  protected Standing() {}

  static Standing before(PriceTerms terms) {
    Standing standing = new Standing();
    standing.settle(Contest.before(terms), 0);
    return standing;
  }

  void settle(Contest contest, int bids) {
    Party leader = contest.leader();
    currentPrice = contest.price().value();
    leaderId = leader == null ? null : leader.id();
    leaderName = leader == null ? null : leader.name();
    leaderMaximum = contest.leaderMaximum() == null ? null : contest.leaderMaximum().value();
    bidCount = bids;
  }

  Contest contest(PriceTerms terms) {
    Money maximum = leaderMaximum == null ? null : terms.money(leaderMaximum);
    return new Contest(leader().orElse(null), terms.money(currentPrice), maximum);
  }

  long nextSequence() {
    return ++bidSequence;
  }

  public long bidSequence() {
    return bidSequence;
  }

  public int bidCount() {
    return bidCount;
  }

  public Optional<Party> leader() {
    return Optional.ofNullable(leaderId).map(id -> new Party(id, leaderName));
  }

  public BigDecimal currentPrice() {
    return currentPrice;
  }

  /** What the leader may go up to: a secret. */
  public Optional<BigDecimal> leaderMaximum() {
    return Optional.ofNullable(leaderMaximum);
  }
}
