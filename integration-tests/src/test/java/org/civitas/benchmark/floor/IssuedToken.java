package org.civitas.benchmark.floor;

import com.password4j.Argon2Function;
import com.password4j.Password;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A token for a program (its secret is a SHA-256 hash in a row) or for a member (whose password is
 * an Argon2 hash). The secret is checked and the token signed; nothing is stored or audited.
 */
final class IssuedToken implements HttpHandler {

  private static final String CLIENT =
      "select secret_hash, scope from identity.oauth_client where id = ?";
  private static final String MEMBER =
      "select password_hash from identity.account where username = ? and status = 'ACTIVE'";

  private final DataSource database;
  private final TokenSigner signer = new TokenSigner();

  IssuedToken(DataSource database) {
    this.database = database;
  }

  private record Grant(String subject, String scope) {}

  @Override
  public void handleRequest(HttpServerExchange exchange)
      throws SQLException, IOException, GeneralSecurityException {
    Map<String, String> form = form(exchange);
    Optional<Grant> grant =
        form.get("grant_type").equals("password") ? member(form) : client(exchange);
    if (grant.isEmpty()) {
      Answers.send(exchange, 401, Answers.object(json -> json.writeStringField("error", "denied")));
      return;
    }
    String token = signer.sign(grant.get().subject(), grant.get().scope());
    Answers.send(
        exchange,
        200,
        Answers.object(
            json -> {
              json.writeStringField("access_token", token);
              json.writeStringField("token_type", "Bearer");
              json.writeNumberField("expires_in", 900);
              json.writeStringField("scope", grant.get().scope());
            }));
  }

  private Optional<Grant> client(HttpServerExchange exchange)
      throws SQLException, GeneralSecurityException {
    String basic = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    String[] credentials = decode(basic.substring("Basic ".length())).split(":", 2);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLIENT)) {
      statement.setObject(1, UUID.fromString(credentials[0]));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && TokenSigner.hash(credentials[1]).equals(row.getString(1))
            ? Optional.of(new Grant(credentials[0], row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private Optional<Grant> member(Map<String, String> form) throws SQLException {
    String hash = passwordHash(form.get("username"));
    boolean right =
        Password.check(form.get("password"), hash).with(Argon2Function.getInstanceFromHash(hash));
    return right ? Optional.of(new Grant(form.get("username"), "all")) : Optional.empty();
  }

  private String passwordHash(String username) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(MEMBER)) {
      statement.setString(1, username);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Map<String, String> form(HttpServerExchange exchange) throws IOException {
    String body = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
