package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Party;
import org.civitas.auction.domain.Standing;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.Sql;

/** The listings as entities: to be changed, under a lock. */
@ApplicationScoped
public class Listings {

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Listing listing) {
    em.persist(listing);
    em.flush();
  }

  /**
   * Loads a listing and holds its row until the transaction ends: all who change one listing queue
   * here, so that bids and updates get their numbers in the order of their commits.
   */
  public Listing lock(UUID id) {
    return find(id)
        .orElseThrow(
            () -> new DomainException(CommonProblem.NOT_FOUND, "There is no such listing."));
  }

  private Optional<Listing> find(UUID id) {
    return entities.lock(Listing.class, id);
  }

  /**
   * Stores what bidding changes, and only that, with the next statement: the entity would write its
   * whole row, in a round trip of its own. What is changed after this is not stored.
   */
  public void saveStanding(Listing listing) {
    em.detach(listing);
    Standing standing = listing.standing();
    sql.later(
        "update auction.listing set state = ?, ends_at = ?, closed_at = ?, current_price = ?,"
            + " leader_id = ?, leader_name = ?, leader_maximum = ?, bid_count = ?, bid_sequence ="
            + " ?, event_sequence = ?, version = version + 1 where id = ?",
        listing.state(),
        listing.endsAt(),
        listing.closedAt().orElse(null),
        standing.currentPrice(),
        standing.leader().map(Party::id).orElse(null),
        standing.leader().map(Party::name).orElse(null),
        standing.leaderMaximum().orElse(null),
        standing.bidCount(),
        standing.bidSequence(),
        listing.eventSequence(),
        listing.id());
  }

  public void remove(Listing listing) {
    em.remove(listing);
  }

  /** Makes changes visible to the queries of the same transaction. */
  public void flush() {
    em.flush();
  }

  public List<UUID> dueToClose(Instant now, int limit) {
    return sql.list(
        "select id from auction.listing where state = 'OPEN' and ends_at <= ?"
            + " order by ends_at, id limit ?",
        row -> row.uuid(1),
        now,
        limit);
  }

  public List<UUID> dueToOpen(Instant now, int limit) {
    return sql.list(
        "select id from auction.listing where state = 'SCHEDULED' and starts_at <= ?"
            + " order by starts_at, id limit ?",
        row -> row.uuid(1),
        now,
        limit);
  }

  /** Locks a listing unless somebody else holds it, who then does what is due. */
  public Optional<Listing> lockIfFree(UUID id) {
    return sql.find(
            "select id from auction.listing where id = ? for update skip locked",
            row -> row.uuid(1),
            id)
        .flatMap(this::find);
  }
}
