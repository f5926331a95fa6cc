package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.civitas.auction.api.RetractionReason;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;

/**
 * That a bid was taken back, and to what price the contest returned. Bids placed before it above
 * that price no longer stand: they answered a bid that is gone.
 */
@Entity
@Table(schema = "auction", name = "retraction")
public class Retraction {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "listing_id")
  private UUID listingId;

  @Column(name = "bid_id")
  private UUID bidId;

  @Column(name = "bidder_id")
  private UUID bidderId;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason")
  private RetractionReason reason;

  /** The last bid's when the retraction was made. */
  @Column(name = "bid_sequence")
  private long bidSequence;

  /** 0 when no bid is left. */
  @Column(name = "restated_price")
  private BigDecimal restatedPrice;

  @Column(name = "retracted_at")
  private Instant retractedAt;

  protected Retraction() {}

  Retraction(Bid bid, RetractionReason reason, long bidSequence, Contest restated, Instant at) {
    this.id = Ids.next();
    this.listingId = bid.listingId();
    this.bidId = bid.id();
    this.bidderId = bid.bidder().id();
    this.reason = reason;
    this.bidSequence = bidSequence;
    this.restatedPrice = restated.leader() == null ? BigDecimal.ZERO : restated.price().value();
    this.retractedAt = at;
  }

  boolean takesBack(Bid bid) {
    return bidId.equals(bid.id());
  }

  boolean supersedes(Bid bid) {
    Money amount = bid.amount();
    return bid.sequence() <= bidSequence && amount.value().compareTo(restatedPrice) > 0;
  }

  public UUID bidId() {
    return bidId;
  }

  public RetractionReason reason() {
    return reason;
  }

  public Instant retractedAt() {
    return retractedAt;
  }
}
