package org.civitas.server;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** Where the relational data lives and how to get in. */
public record Database(String url, String user, String password) {

  /** In seconds where it is the driver's, see ADR 051. */
  private static final List<String> LIMITS =
      List.of(
          "connectTimeout=5",
          "socketTimeout=10",
          "tcpKeepAlive=true",
          "options=-c%20lock_timeout=8s%20-c%20idle_in_transaction_session_timeout=8s");

  private static final String REFUSED = "28";
  private static final String UNKNOWN = "3D";

  /** The external database that the settings name. */
  static Database external(String url, Environment environment) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFault(
          "CIVITAS_DB_URL must start with jdbc:postgresql:, for example"
              + " jdbc:postgresql://db.example.org:5432/civitas.");
    }
    return new Database(
        url, environment.get("CIVITAS_DB_USER", ""), environment.get("CIVITAS_DB_PASSWORD", ""));
  }

  /**
   * The URL for the server, with limits where it names none itself: a node must not hang on a
   * database that has fallen silent, nor keep rows locked when it is the node that has.
   */
  String limitedUrl() {
    StringBuilder limited = new StringBuilder(url);
    for (String limit : LIMITS) {
      String name = limit.substring(0, limit.indexOf('=') + 1);
      if (!url.contains("?" + name) && !url.contains("&" + name)) {
        limited.append(limited.indexOf("?") < 0 ? '?' : '&').append(limit);
      }
    }
    return limited.toString();
  }

  public int port() {
    return URI.create(url.substring("jdbc:".length())).getPort();
  }

  /** Stops the start unless a connection can be had now. */
  void requireReachable() {
    try (Connection connection = DriverManager.getConnection(url, credentials())) {
      if (!connection.isValid(5)) {
        throw new StartFault("The database at " + address() + " does not answer.");
      }
    } catch (SQLException e) {
      throw new StartFault(sentence(e), e);
    }
  }

  @Override
  public String toString() {
    return "Database[" + address() + "]";
  }

  private Properties credentials() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    return properties;
  }

  private String sentence(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith(REFUSED) || state.equals("08004")) {
      return "The database at "
          + address()
          + " refuses the user \""
          + user
          + "\"; check CIVITAS_DB_USER and CIVITAS_DB_PASSWORD.";
    }
    if (state.startsWith(UNKNOWN)) {
      return "The database server is there, but it has no database as named in " + address() + ".";
    }
    return "The database at " + address() + " cannot be reached; check CIVITAS_DB_URL.";
  }

  /** The URL without its parameters, which may hold secrets. */
  private String address() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
