package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.domain.Bid;
import org.civitas.auction.domain.BidHistory;
import org.civitas.auction.domain.Retraction;
import org.civitas.kernel.Money;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.Sql;

/** The bids: added as the rows that they stay, and read as entities for retractions. */
@ApplicationScoped
public class Bids {

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Bid bid) {
    Money amount = bid.amount();
    sql.later(
        "insert into auction.bid (id, version, listing_id, sequence, bidder_id, bidder_name, kind,"
            + " amount, maximum, currency, placed_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        bid.id(),
        bid.listingId(),
        bid.sequence(),
        bid.bidder().id(),
        bid.bidder().name(),
        bid.kind(),
        amount.value(),
        bid.maximum().map(Money::value).orElse(null),
        amount.currency().getCurrencyCode(),
        bid.placedAt());
  }

  public void add(Retraction retraction) {
    em.persist(retraction);
  }

  public Optional<Bid> find(UUID id) {
    return entities.find(Bid.class, id);
  }

  /** The caller holds the lock on the listing, so nothing is added meanwhile. */
  public BidHistory historyOf(UUID listingId) {
    return new BidHistory(
        em.createQuery(
                "select b from Bid b where b.listingId = :listing order by b.sequence", Bid.class)
            .setParameter("listing", listingId)
            .getResultList(),
        em.createQuery(
                "select r from Retraction r where r.listingId = :listing order by r.retractedAt",
                Retraction.class)
            .setParameter("listing", listingId)
            .getResultList());
  }

  /** How many bids this bidder has taken back before. */
  public long retractionsBy(UUID bidder) {
    return sql.list(
            "select count(*) from auction.retraction where bidder_id = ?",
            row -> row.longValue(1),
            bidder)
        .getFirst();
  }
}
