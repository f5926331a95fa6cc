package org.civitas.benchmark.floor;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One listing by its id. */
record OneListing(DataSource database) implements HttpHandler {

  private static final String QUERY =
      "select " + ListingJson.VIEW + ListingJson.TABLES + "where l.id = ? and l.state <> 'DRAFT'";

  private static final byte[] NONE = "{\"status\":404}".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void handleRequest(HttpServerExchange exchange) throws SQLException, IOException {
    byte[] json = read(Answers.id(exchange));
    Answers.send(exchange, json == null ? 404 : 200, json == null ? NONE : json);
  }

  private byte[] read(UUID id) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Answers.object(json -> new ListingJson(row, json).view()) : null;
      }
    }
  }
}
