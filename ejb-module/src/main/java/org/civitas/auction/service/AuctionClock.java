package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as the database keeps it, so that an instant reads the same now and later. */
@ApplicationScoped
public class AuctionClock {

  @Inject Clock clock;

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
