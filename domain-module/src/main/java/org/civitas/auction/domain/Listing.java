package org.civitas.auction.domain;

import static org.civitas.auction.api.ListingState.CANCELLED;
import static org.civitas.auction.api.ListingState.CLOSED;
import static org.civitas.auction.api.ListingState.DRAFT;
import static org.civitas.auction.api.ListingState.OPEN;
import static org.civitas.auction.api.ListingState.SCHEDULED;
import static org.civitas.auction.api.ListingState.SOLD;
import static org.civitas.auction.api.ListingState.UNSOLD;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.auction.api.ListingUpdate.Type;
import org.civitas.auction.api.SaleKind;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;
import org.civitas.kernel.jpa.OptionalUuid;

/**
 * An item on auction, from its draft to its end. Whoever changes it holds the lock on its row, so
 * that bids and updates are numbered without gaps.
 */
@Entity
@Table(schema = "auction", name = "listing")
public class Listing {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "seller_id")
  private UUID sellerId;

  @Column(name = "seller_name")
  private String sellerName;

  @Embedded private Item item;

  @Embedded private PriceTerms terms;

  @Embedded private Schedule schedule;

  @Embedded private Standing standing;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ListingState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "revised_at")
  private Instant revisedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  @Convert(converter = OptionalUuid.class)
  @Column(name = "relisted_from")
  private UUID relistedFrom;

  @Column(name = "event_sequence")
  private long eventSequence;

  /** Made on first use: a JPA provider may copy the entity right after it is loaded. */
  private transient Updates updates;

  protected Listing() {}

  /** A draft, seen by nobody but its seller. */
  public static Listing draft(
      Party seller, Item item, PriceTerms terms, Timing timing, Instant now) {
    timing.faults(now).orRefuse();
    Listing listing = new Listing();
    listing.id = Ids.next();
    listing.sellerId = seller.id();
    listing.sellerName = seller.name();
    listing.state = DRAFT;
    listing.createdAt = now;
    listing.item = item;
    listing.agree(terms, timing);
    return listing;
  }

  private void agree(PriceTerms newTerms, Timing timing) {
    terms = newTerms;
    standing = Standing.before(newTerms);
    schedule = Schedule.of(timing);
  }

  /** Once somebody has bid, the terms are fixed and only the description may still change. */
  public void revise(Item newItem, PriceTerms newTerms, Timing timing, Instant now) {
    requireState("can be changed", DRAFT, SCHEDULED, OPEN);
    Timing newTiming = fitting(timing, now);
    if (!terms.sameAs(newTerms) || !timing().equals(newTiming)) {
      refuseIfBidsExist("Prices and times are fixed once there are bids");
      newTiming.faults(now).orRefuse();
      agree(newTerms, newTiming);
    }
    item = newItem;
    revisedAt = now;
    if (state != DRAFT) {
      record(Type.REVISED, now);
    }
  }

  /** The start of an open listing is history; a scheduled one that need not wait starts now. */
  private Timing fitting(Timing timing, Instant now) {
    if (state == OPEN) {
      return timing.startingAt(timing().startsAt());
    }
    boolean atOnce = state == SCHEDULED && timing.startsAt() == null;
    return atOnce ? timing.startingAt(now) : timing;
  }

  /** Only what nobody but the seller has seen can vanish. */
  public void checkDeletable() {
    refuseIfBidsExist("A listing with bids cannot be deleted");
    requireState("can be deleted", DRAFT);
  }

  public void publish(Instant now) {
    requireState("can be published", DRAFT);
    if (!timing().faults(now).list().isEmpty()) {
      throw new DomainException(
          AuctionProblem.LISTING_ENDED, "The listing would end before it takes bids");
    }
    publishedAt = now;
    if (schedule.startsAfter(now)) {
      state = SCHEDULED;
      record(Type.SCHEDULED, now);
    } else {
      schedule.startAt(now);
      open(now);
    }
  }

  /** Starts the bidding on a scheduled listing whose time has come; else nothing. */
  public void openIfDue(Instant now) {
    if (state == SCHEDULED && !schedule.startsAfter(now)) {
      open(now);
    }
  }

  private void open(Instant now) {
    state = OPEN;
    record(Type.OPENED, now);
  }

  /** Bids bind the seller too: with bids, only a moderator can withdraw a listing. */
  public void cancel(String reason, boolean moderator, Instant now) {
    requireState("can be cancelled", SCHEDULED, OPEN);
    if (!moderator) {
      refuseIfBidsExist("A listing with bids cannot be cancelled by its seller");
    }
    state = CANCELLED;
    closedAt = now;
    cancellationReason = reason;
    record(Type.CANCELLED, now);
  }

  /** A new draft of the same item, for one that did not sell. */
  public Listing relist(Instant start, Instant end, Instant now) {
    requireState("can be listed again", UNSOLD, CANCELLED);
    Timing timing = timing().startingAt(start).endingAt(end);
    Listing again = draft(seller(), item.copy(), terms.copy(), timing, now);
    again.relistedFrom = id;
    return again;
  }

  private void refuseIfBidsExist(String detail) {
    if (hasBids()) {
      throw new DomainException(AuctionProblem.LISTING_HAS_BIDS, detail);
    }
  }

  private void requireState(String deed, ListingState first, ListingState... others) {
    Set<ListingState> allowed = EnumSet.of(first, others);
    if (!allowed.contains(state)) {
      throw new DomainException(
          AuctionProblem.LISTING_STATE,
          "Only a listing that is %s %s; this one is %s".formatted(allowed, deed, state));
    }
  }

  /** The contest for the item: bids, purchase, retraction, closing. */
  public Bidding bidding() {
    return new Bidding(this);
  }

  void end(Instant now) {
    state = CLOSED;
    closedAt = now;
    record(Type.CLOSED, now);
  }

  Sale sellTo(Party buyer, SaleKind kind, Instant now) {
    state = SOLD;
    record(Type.SOLD, now);
    return new Sale(this, buyer, currentPrice(), kind, now);
  }

  void leaveUnsold(Instant now) {
    state = UNSOLD;
    record(Type.UNSOLD, now);
  }

  void extendFor(Instant bidAt) {
    if (schedule.extendFor(bidAt)) {
      record(Type.EXTENDED, bidAt);
    }
  }

  boolean takesBids(Instant now) {
    return state == OPEN && now.isBefore(endsAt());
  }

  boolean changedAfter(Instant moment) {
    return revisedAt != null && revisedAt.isAfter(moment);
  }

  public boolean isOwnedBy(UUID accountId) {
    return sellerId.equals(accountId);
  }

  public boolean hasBids() {
    return standing.bidCount() > 0;
  }

  /** How many bids stand. */
  public int bidCount() {
    return standing.bidCount();
  }

  /** The number of the last bid. */
  public long bidSequence() {
    return standing.bidSequence();
  }

  /** The start price until somebody bids. */
  public Money currentPrice() {
    return terms.money(standing.currentPrice());
  }

  public Optional<Money> nextMinimum() {
    return terms.nextMinimum(currentPrice(), hasBids());
  }

  public Optional<Boolean> reserveMet() {
    return terms.reserveMet(currentPrice(), hasBids());
  }

  public Optional<Money> availableBuyout() {
    return terms.availableBuyout(currentPrice(), hasBids(), schedule.buyNow());
  }

  /** What has happened to it since it was loaded. */
  public List<ListingUpdate> updates() {
    return recorded().list();
  }

  Updates recorded() {
    updates = updates == null ? new Updates(this) : updates;
    return updates;
  }

  private void record(Type type, Instant at) {
    recorded().add(type, at);
  }

  long nextEventSequence() {
    return ++eventSequence;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Party seller() {
    return new Party(sellerId, sellerName);
  }

  public Item item() {
    return item;
  }

  public String title() {
    return item.title();
  }

  public PriceTerms terms() {
    return terms;
  }

  public Timing timing() {
    return schedule.timing();
  }

  Standing standing() {
    return standing;
  }

  public ListingState state() {
    return state;
  }

  public Instant endsAt() {
    return schedule.endsAt();
  }
}
