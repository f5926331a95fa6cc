package org.civitas.auction.domain;

import static org.civitas.auction.api.ListingState.OPEN;
import static org.civitas.auction.api.ListingState.SCHEDULED;
import static org.civitas.auction.api.ListingState.SOLD;
import static org.civitas.auction.api.ListingState.UNSOLD;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.ListingState;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.auction.api.ListingUpdate.Type;
import org.civitas.auction.api.SaleKind;
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

  @Embedded private Lifecycle lifecycle;

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
    listing.lifecycle = Lifecycle.draft(now);
    listing.item = item;
    listing.agree(terms, timing);
    return listing;
  }

  static Listing again(Listing before, Timing timing, Instant now) {
    Listing again = draft(before.seller(), before.item.copy(), before.terms.copy(), timing, now);
    again.relistedFrom = before.id;
    return again;
  }

  void agree(PriceTerms newTerms, Timing timing) {
    terms = newTerms;
    standing = Standing.before(newTerms);
    schedule = Schedule.of(timing);
  }

  void describe(Item newItem) {
    item = newItem;
  }

  /** What its seller does with it: publication, revision, withdrawal. */
  public Selling selling() {
    return new Selling(this);
  }

  /** Starts the bidding on a scheduled listing whose time has come; else nothing. */
  public void openIfDue(Instant now) {
    if (state() == SCHEDULED && !schedule.startsAfter(now)) {
      lifecycle.enter(OPEN);
      record(Type.OPENED, now);
    }
  }

  /** The contest for the item: bids, purchase, retraction, closing. */
  public Bidding bidding() {
    return new Bidding(this);
  }

  void end(Instant now) {
    lifecycle.close(now);
    record(Type.CLOSED, now);
  }

  Sale sellTo(Party buyer, SaleKind kind, Instant now) {
    lifecycle.enter(SOLD);
    record(Type.SOLD, now);
    return new Sale(this, buyer, currentPrice(), kind, now);
  }

  void leaveUnsold(Instant now) {
    lifecycle.enter(UNSOLD);
    record(Type.UNSOLD, now);
  }

  void extendFor(Instant bidAt) {
    if (schedule.extendFor(bidAt)) {
      record(Type.EXTENDED, bidAt);
    }
  }

  boolean takesBids(Instant now) {
    return state() == OPEN && now.isBefore(endsAt());
  }

  boolean changedAfter(Instant moment) {
    return lifecycle.revisedAfter(moment);
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

  Schedule schedule() {
    return schedule;
  }

  public Standing standing() {
    return standing;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  public ListingState state() {
    return lifecycle.state();
  }

  public Instant endsAt() {
    return schedule.endsAt();
  }

  /** When it ended, if it did. */
  public Optional<Instant> closedAt() {
    return lifecycle.closedAt();
  }

  /** The number of the last update. */
  public long eventSequence() {
    return eventSequence;
  }
}
