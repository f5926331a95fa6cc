package org.civitas.benchmark.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One bid in one transaction: lock the listing, check, add the bid, bring the listing up to date.
 * Nobody is asked who they are, so all bids are one bidder's.
 */
record PlacedBid(DataSource database) implements HttpHandler {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final UUID BIDDER = UUID.fromString("f100f100-0000-7000-8000-00000000f100");
  private static final String BIDDER_NAME = "floor-bidder";

  private static final String LOCK =
      "select state, ends_at, seller_id, currency, start_price, increments, current_price,"
          + " bid_count, bid_sequence from auction.listing where id = ? for update";

  private static final String ADD =
      "insert into auction.bid (id, version, listing_id, sequence, bidder_id, bidder_name, kind,"
          + " amount, currency, placed_at) values (uuidv7(), 0, ?, ?, ?, ?, 'PLAIN', ?, ?, now())"
          + " returning id";

  private static final String SETTLE =
      "update auction.listing set current_price = ?, leader_id = ?, leader_name = ?,"
          + " leader_maximum = ?, bid_count = bid_count + 1, bid_sequence = ?,"
          + " version = version + 1 where id = ?";

  @Override
  public void handleRequest(HttpServerExchange exchange) throws SQLException, IOException {
    UUID listing = Answers.id(exchange);
    JsonNode amount = MAPPER.readTree(exchange.getInputStream()).get("amount");
    answer(exchange, listing, place(listing, new BigDecimal(amount.get("value").asText())));
  }

  /** A refusal has no id. */
  private record Outcome(
      UUID id, long sequence, BigDecimal price, BigDecimal nextMinimum, String currency) {}

  private Outcome place(UUID listing, BigDecimal amount) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Outcome outcome = place(connection, listing, amount);
      connection.commit();
      return outcome;
    }
  }

  private static Outcome place(Connection connection, UUID listing, BigDecimal amount)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, listing);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        String currency = row.getString(4);
        BigDecimal current = row.getBigDecimal(7);
        BigDecimal least =
            row.getInt(8) > 0 ? Increments.above(row.getString(6), current) : row.getBigDecimal(5);
        if (!isOpen(row) || amount.compareTo(least) < 0) {
          return new Outcome(null, 0, current, least, currency);
        }
        long sequence = row.getLong(9) + 1;
        UUID id = add(connection, listing, sequence, amount, currency);
        settle(connection, listing, sequence, amount);
        BigDecimal next = Increments.above(row.getString(6), amount);
        return new Outcome(id, sequence, amount, next, currency);
      }
    }
  }

  private static boolean isOpen(ResultSet row) throws SQLException {
    return row.getString(1).equals("OPEN")
        && Instant.now().isBefore(ListingJson.instant(row, 2))
        && !row.getObject(3, UUID.class).equals(BIDDER);
  }

  private static UUID add(
      Connection connection, UUID listing, long sequence, BigDecimal amount, String currency)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, listing);
      insert.setLong(2, sequence);
      insert.setObject(3, BIDDER);
      insert.setString(4, BIDDER_NAME);
      insert.setBigDecimal(5, amount);
      insert.setString(6, currency);
      try (ResultSet made = insert.executeQuery()) {
        made.next();
        return made.getObject(1, UUID.class);
      }
    }
  }

  private static void settle(Connection connection, UUID listing, long sequence, BigDecimal amount)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
      update.setBigDecimal(1, amount);
      update.setObject(2, BIDDER);
      update.setString(3, BIDDER_NAME);
      update.setBigDecimal(4, amount);
      update.setLong(5, sequence);
      update.setObject(6, listing);
      update.executeUpdate();
    }
  }

  private static void answer(HttpServerExchange exchange, UUID listing, Outcome outcome)
      throws IOException {
    boolean accepted = outcome.id() != null;
    if (accepted) {
      exchange
          .getResponseHeaders()
          .put(Headers.LOCATION, "/api/v1/auction/listings/" + listing + "/bids/" + outcome.id());
    }
    Answers.send(
        exchange,
        accepted ? 201 : 409,
        Answers.object(
            json -> {
              if (accepted) {
                json.writeStringField("id", outcome.id().toString());
                json.writeNumberField("sequence", outcome.sequence());
                ListingJson.money(json, "amount", outcome.price(), outcome.currency());
              }
              ListingJson.money(json, "currentPrice", outcome.price(), outcome.currency());
              ListingJson.money(json, "nextMinimum", outcome.nextMinimum(), outcome.currency());
              json.writeBooleanField("leading", accepted);
            }));
  }
}
