package org.civitas.benchmark.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A listing from a row to JSON. Of the rules only those are here that change what the benchmark's
 * listings look like: they have no reserve, buyout or highest price.
 */
final class ListingJson {

  static final String TABLES =
      " from auction.listing l left join auction.category c on c.id = l.category_id ";

  static final String SUMMARY =
      "l.id, l.title, c.id, c.name, c.path, l.item_condition, l.state, l.seller_name, l.currency,"
          + " l.start_price, l.increments, l.current_price, l.bid_count, l.leader_name,"
          + " l.starts_at, l.ends_at, l.created_at";

  static final String VIEW =
      SUMMARY
          + ", l.description, l.buy_now, l.soft_close_seconds, l.published_at, l.event_sequence,"
          + " l.version";

  private final ResultSet row;
  private final JsonGenerator json;
  private final String currency;

  ListingJson(ResultSet row, JsonGenerator json) throws SQLException {
    this.row = row;
    this.json = json;
    this.currency = row.getString(9);
  }

  void summary() throws SQLException, IOException {
    json.writeStringField("id", row.getObject(1, UUID.class).toString());
    json.writeStringField("title", row.getString(2));
    category();
    prices();
    json.writeNumberField("bidCount", row.getInt(13));
    leader();
    schedule();
  }

  void view() throws SQLException, IOException {
    json.writeStringField("id", row.getObject(1, UUID.class).toString());
    json.writeStringField("title", row.getString(2));
    json.writeStringField("description", row.getString(18));
    category();
    prices();
    json.writeNumberField("bidCount", row.getInt(13));
    json.writeStringField("buyNow", row.getString(19));
    increments();
    json.writeNumberField("softCloseSeconds", row.getInt(20));
    leader();
    schedule();
    instant("publishedAt", 21);
    json.writeNumberField("sequence", row.getLong(22));
    json.writeNumberField("version", row.getLong(23));
  }

  private void category() throws SQLException, IOException {
    json.writeObjectFieldStart("category");
    json.writeStringField("id", row.getObject(3, UUID.class).toString());
    json.writeStringField("name", row.getString(4));
    json.writeStringField("path", row.getString(5));
    json.writeEndObject();
    json.writeStringField("condition", row.getString(6));
    json.writeStringField("state", row.getString(7));
    json.writeStringField("seller", row.getString(8));
  }

  private void prices() throws SQLException, IOException {
    BigDecimal start = row.getBigDecimal(10);
    BigDecimal current = row.getBigDecimal(12);
    money(json, "startPrice", start, currency);
    money(json, "currentPrice", current, currency);
    if (row.getString(7).equals("OPEN")) {
      boolean hasBids = row.getInt(13) > 0;
      BigDecimal next = hasBids ? Increments.above(row.getString(11), current) : start;
      money(json, "nextMinimum", next, currency);
    }
  }

  private void increments() throws SQLException, IOException {
    json.writeArrayFieldStart("increments");
    for (String step : row.getString(11).split(" ", -1)) {
      int colon = step.indexOf(':');
      json.writeStartObject();
      money(json, "from", new BigDecimal(step.substring(0, colon)), currency);
      money(json, "increment", new BigDecimal(step.substring(colon + 1)), currency);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void leader() throws SQLException, IOException {
    String name = row.getString(14);
    if (name != null) {
      json.writeStringField("leader", name.charAt(0) + "***" + name.charAt(name.length() - 1));
    }
  }

  private void schedule() throws SQLException, IOException {
    instant("startsAt", 15);
    instant("endsAt", 16);
    instant("createdAt", 17);
  }

  private void instant(String name, int column) throws SQLException, IOException {
    json.writeStringField(name, instant(row, column).toString());
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static void money(JsonGenerator json, String name, BigDecimal value, String currency)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("value", value.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    json.writeStringField("currency", currency);
    json.writeEndObject();
  }
}
