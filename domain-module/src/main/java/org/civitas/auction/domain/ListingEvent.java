package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.kernel.Ids;

/** A stored update of a listing, as watchers on every node receive it. It never changes. */
@Entity
@Table(schema = "auction", name = "listing_event")
public class ListingEvent {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "listing_id")
  private UUID listingId;

  @Column(name = "sequence")
  private long sequence;

  @Column(name = "type")
  private String type;

  @Column(name = "payload")
  private String payload;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected ListingEvent() {}

  public ListingEvent(ListingUpdate update, String payload) {
    this.id = Ids.next();
    this.listingId = update.listingId();
    this.sequence = update.sequence();
    this.type = update.type().wireName();
    this.payload = payload;
    this.occurredAt = update.at();
  }
}
