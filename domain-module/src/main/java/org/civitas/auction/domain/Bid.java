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
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.BidKind;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;

/** A bid as it was placed. It never changes; a retraction stands beside it. */
@Entity
@Table(schema = "auction", name = "bid")
public class Bid {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "listing_id")
  private UUID listingId;

  @Column(name = "sequence")
  private long sequence;

  @Column(name = "bidder_id")
  private UUID bidderId;

  @Column(name = "bidder_name")
  private String bidderName;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private BidKind kind;

  @Column(name = "amount")
  private BigDecimal amount;

  @Column(name = "maximum")
  private BigDecimal maximum;

  @Column(name = "currency")
  private String currency;

  @Column(name = "placed_at")
  private Instant placedAt;

  protected Bid() {}

  private Bid(UUID listingId, long sequence, Party bidder, BidKind kind, Money amount, Instant at) {
    this.id = Ids.next();
    this.listingId = listingId;
    this.sequence = sequence;
    this.bidderId = bidder.id();
    this.bidderName = bidder.name();
    this.kind = kind;
    this.amount = amount.value();
    this.currency = amount.currency().getCurrencyCode();
    this.placedAt = at;
  }

  static Bid placed(UUID listingId, long sequence, Offer offer, Money amount, Instant at) {
    BidKind kind = offer.proxy() ? BidKind.PROXY : BidKind.PLAIN;
    Bid bid = new Bid(listingId, sequence, offer.bidder(), kind, amount, at);
    bid.maximum = offer.proxy() ? offer.limit().value() : null;
    return bid;
  }

  static Bid automatic(UUID listingId, long sequence, Party leader, Money amount, Instant at) {
    return new Bid(listingId, sequence, leader, BidKind.AUTOMATIC, amount, at);
  }

  /** What the bidder offered with it; empty for what the system bid. */
  Optional<Offer> offer() {
    return switch (kind) {
      case PLAIN -> Optional.of(Offer.exactly(bidder(), amount()));
      case PROXY -> Optional.of(Offer.upTo(bidder(), maximum().orElseThrow()));
      case AUTOMATIC -> Optional.empty();
    };
  }

  public UUID id() {
    return id;
  }

  public UUID listingId() {
    return listingId;
  }

  public long sequence() {
    return sequence;
  }

  public Party bidder() {
    return new Party(bidderId, bidderName);
  }

  public BidKind kind() {
    return kind;
  }

  public Money amount() {
    return money(amount);
  }

  /** What a proxy may go up to: the bidder's secret. */
  public Optional<Money> maximum() {
    return Optional.ofNullable(maximum).map(this::money);
  }

  public Instant placedAt() {
    return placedAt;
  }

  private Money money(BigDecimal value) {
    return new Money(value, Currency.getInstance(currency));
  }
}
