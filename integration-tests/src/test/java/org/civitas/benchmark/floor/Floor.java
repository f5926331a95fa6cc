package org.civitas.benchmark.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import javax.sql.DataSource;

/** The process of the floor: {@code Floor PORT JDBC-URL USER}, with the password as variable. */
public final class Floor {

  public static final String PASSWORD = "FLOOR_DB_PASSWORD";

  private static final int CONNECTIONS = 32;

  private Floor() {}

  public static void main(String[] arguments) {
    DataSource database = pool(arguments[1], arguments[2], System.getenv(PASSWORD));
    Undertow.builder()
        .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
        .setWorkerThreads(CONNECTIONS)
        .setHandler(routes(database))
        .build()
        .start();
  }

  private static DataSource pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  /** Only what needs no database is answered on the thread that read the request. */
  private static HttpHandler routes(DataSource database) {
    return new RoutingHandler()
        .get("/api/v1/hello", exchange -> Answers.send(exchange, 200, Answers.HELLO))
        .get("/api/v1/auction/listings", onWorker(new ListingPage(database)))
        .get("/api/v1/auction/listings/{id}", onWorker(new OneListing(database)))
        .post("/api/v1/auction/listings/{id}/bids", onWorker(new PlacedBid(database)))
        .post("/oauth2/token", onWorker(new IssuedToken(database)));
  }

  private static HttpHandler onWorker(HttpHandler handler) {
    return new BlockingHandler(handler);
  }
}
