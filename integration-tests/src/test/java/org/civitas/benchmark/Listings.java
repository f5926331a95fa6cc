package org.civitas.benchmark;

import java.util.List;
import java.util.UUID;

/**
 * Listings stored behind the server's back, as many as wanted: eight of ten open, in ten
 * categories, ending at different times far away.
 */
final class Listings {

  static final int FEW = 1_000;
  static final int MANY = 100_000;

  private static final int CATEGORIES = 10;

  private static final String CATEGORY =
      "insert into auction.category (id, version, name, path) select uuidv7(), 0, name, name"
          + " from (select 'bench-' || n as name from generate_series(0, ?) n) named";

  /** The numbers spread prices and ends over the categories without making them random. */
  private static final String LISTING =
      """
      insert into auction.listing (id, version, seller_id, seller_name, title, description,
        category_id, item_condition, currency, start_price, increments, current_price, bid_count,
        bid_sequence, state, buy_now, starts_at, ends_at, soft_close_seconds, created_at,
        published_at, event_sequence)
      select uuidv7(), 1, ?, 'bench-seller', 'Listing number ' || n,
        'An item that stands for many, number ' || n || '. ' || repeat('It is well kept. ', 10),
        c.id, (array['new', 'good', 'used'])[1 + n % 3], 'EUR', 10 + n * 7 % 500, '0:1',
        10 + n * 7 % 500, 0, 0,
        case when n / 10 % 10 < 8 then 'OPEN' else 'UNSOLD' end, 'UNTIL_FIRST_BID',
        now() - interval '1 day', now() + interval '30 days' + n * 7919 % 86400 * interval '1 second',
        0, now() - interval '2 days', now() - interval '1 day', 1
      from generate_series(?, ?) n
      join auction.category c on c.path = 'bench-' || n % 10
      """;

  private final Storage storage;
  private final UUID seller = UUID.randomUUID();
  private final String category;
  private int stored;

  Listings(Storage storage) {
    this.storage = storage;
    storage.execute(CATEGORY, CATEGORIES - 1);
    this.category =
        storage.texts("select id from auction.category where path = 'bench-3'").getFirst();
  }

  /** Adds what is missing; there is no way back. */
  void store(int count) {
    if (count > stored) {
      storage.execute(LISTING, seller, stored, count - 1);
      stored = count;
    }
    tidy();
  }

  /** So that neither server pays for what the other, or an earlier round, has left. */
  void tidy() {
    storage.execute("vacuum analyze auction.category");
    storage.execute("vacuum analyze auction.listing");
    storage.execute("vacuum analyze auction.bid");
  }

  List<String> open(int count) {
    return storage.texts(
        "select id from auction.listing where state = 'OPEN' order by id limit ?", count);
  }

  String category() {
    return category;
  }
}
