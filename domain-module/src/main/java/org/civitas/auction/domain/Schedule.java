package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.civitas.auction.api.BuyNow;

/** The times of a listing. The end moves when a bid comes late, see {@link SoftClose}. */
@Embeddable
public class Schedule {

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Column(name = "soft_close_seconds", nullable = false)
  private int softCloseSeconds;

  @Enumerated(EnumType.STRING)
  @Column(name = "buy_now", nullable = false)
  private BuyNow buyNow;

  protected Schedule() {}

  static Schedule of(Timing timing) {
    Schedule schedule = new Schedule();
    schedule.startsAt = timing.startsAt();
    schedule.endsAt = timing.endsAt();
    schedule.softCloseSeconds = timing.softCloseSeconds();
    schedule.buyNow = timing.buyNow();
    return schedule;
  }

  Timing timing() {
    return new Timing(startsAt, endsAt, softCloseSeconds, buyNow);
  }

  void startAt(Instant start) {
    startsAt = start;
  }

  boolean startsAfter(Instant now) {
    return startsAt != null && startsAt.isAfter(now);
  }

  /** Whether the bid moved the end. */
  boolean extendFor(Instant bidAt) {
    Instant later = SoftClose.ofSeconds(softCloseSeconds).endAfterBid(endsAt, bidAt);
    boolean moved = later.isAfter(endsAt);
    endsAt = later;
    return moved;
  }

  Instant endsAt() {
    return endsAt;
  }

  BuyNow buyNow() {
    return buyNow;
  }
}
