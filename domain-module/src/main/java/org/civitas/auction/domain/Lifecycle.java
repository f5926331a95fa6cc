package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.ListingState;
import org.civitas.kernel.DomainException;

/** The state of a listing, and when it came to it. */
@Embeddable
public class Lifecycle {

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ListingState state;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "revised_at")
  private Instant revisedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  protected Lifecycle() {}

  static Lifecycle draft(Instant now) {
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.state = ListingState.DRAFT;
    lifecycle.createdAt = now;
    return lifecycle;
  }

  void require(String deed, ListingState first, ListingState... others) {
    Set<ListingState> allowed = EnumSet.of(first, others);
    if (!allowed.contains(state)) {
      throw new DomainException(
          AuctionProblem.LISTING_STATE,
          "Only a listing that is %s %s; this one is %s".formatted(allowed, deed, state));
    }
  }

  void enter(ListingState next) {
    state = next;
  }

  void publish(ListingState next, Instant now) {
    state = next;
    publishedAt = now;
  }

  void revise(Instant now) {
    revisedAt = now;
  }

  boolean revisedAfter(Instant moment) {
    return revisedAt != null && revisedAt.isAfter(moment);
  }

  void close(Instant now) {
    state = ListingState.CLOSED;
    closedAt = now;
  }

  void cancel(String reason, Instant now) {
    state = ListingState.CANCELLED;
    closedAt = now;
    cancellationReason = reason;
  }

  ListingState state() {
    return state;
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
