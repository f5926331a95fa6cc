package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.auction.api.ListingUpdate;
import org.civitas.platform.json.Json;
import org.civitas.platform.live.LiveEvent;
import org.civitas.platform.live.LiveSource;
import org.civitas.platform.persistence.Sql;

/** The stored updates of all listings, from which watchers on every node are fed. */
@ApplicationScoped
public class ListingEvents implements LiveSource {

  public static final String SOURCE = "auction";

  @Inject Sql sql;

  public void add(ListingUpdate update) {
    sql.later(
        "insert into auction.listing_event (listing_id, sequence, type, payload, occurred_at)"
            + " values (?, ?, ?, ?, ?)",
        update.listingId(),
        update.sequence(),
        update.type().wireName(),
        Json.write(update),
        update.at());
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public List<LiveEvent> eventsAfter(Map<UUID, Long> positions, int limit) {
    List<UUID> streams = new ArrayList<>(positions.keySet());
    return sql.list(
        "select e.listing_id, e.sequence, e.type, e.payload"
            + " from unnest(?, ?) as seen (listing_id, sequence)"
            + " join auction.listing_event e"
            + " on e.listing_id = seen.listing_id and e.sequence > seen.sequence"
            + " order by e.listing_id, e.sequence limit ?",
        row -> new LiveEvent(row.uuid(1), row.longValue(2), row.string(3), row.string(4)),
        streams,
        streams.stream().map(positions::get).toList(),
        limit);
  }
}
