package org.civitas.server;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the relational data lives and how to get in. */
public record Database(String url, String user, String password) {

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
