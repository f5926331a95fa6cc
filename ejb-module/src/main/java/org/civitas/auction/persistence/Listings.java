package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.domain.Listing;
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
