package org.civitas.benchmark.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The first page of a category's open listings, those first that end soonest, with the count. */
record ListingPage(DataSource database) implements HttpHandler {

  private static final int COUNT_BOUND = 200;

  private static final String CONDITIONS =
      ListingJson.TABLES + "where l.state = ? and l.category_id = ?";

  /** A limit that is a parameter would have the database plan each page anew. */
  private static final String PAGE =
      "select " + ListingJson.SUMMARY + CONDITIONS + " order by l.ends_at, l.id limit ";

  private static final String COUNT =
      "select count(*) from (select 1" + CONDITIONS + " limit " + (COUNT_BOUND + 1) + ") counted";

  @Override
  public void handleRequest(HttpServerExchange exchange) throws SQLException, IOException {
    Map<String, Deque<String>> query = exchange.getQueryParameters();
    String state = query.get("state").getFirst();
    UUID category = UUID.fromString(query.get("category").getFirst());
    int limit = query.containsKey("limit") ? Integer.parseInt(query.get("limit").getFirst()) : 20;
    Answers.send(exchange, 200, page(state, category, limit));
  }

  private byte[] page(String state, UUID category, int limit) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      return Answers.object(
          json -> {
            writeItems(connection, state, category, limit, json);
            writeTotal(connection, state, category, json);
          });
    }
  }

  private static void writeItems(
      Connection connection, String state, UUID category, int limit, JsonGenerator json)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(PAGE + (limit + 1))) {
      statement.setString(1, state);
      statement.setObject(2, category);
      try (ResultSet row = statement.executeQuery()) {
        json.writeArrayFieldStart("items");
        String last = null;
        int written = 0;
        while (row.next() && written < limit) {
          json.writeStartObject();
          new ListingJson(row, json).summary();
          json.writeEndObject();
          written++;
          last = "endsAt\u001f" + ListingJson.instant(row, 16) + "\u001f" + row.getString(1);
        }
        json.writeEndArray();
        if (!row.isAfterLast() && written == limit) {
          json.writeStringField("next", cursor(last));
        }
      }
    }
  }

  private static String cursor(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeTotal(
      Connection connection, String state, UUID category, JsonGenerator json)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, state);
      statement.setObject(2, category);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        long counted = row.getLong(1);
        json.writeObjectFieldStart("total");
        json.writeNumberField("value", Math.min(counted, COUNT_BOUND));
        json.writeBooleanField("exact", counted <= COUNT_BOUND);
        json.writeEndObject();
      }
    }
  }
}
