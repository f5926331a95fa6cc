package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of each context up to date; each has its own history. */
@ApplicationScoped
public class Migrations {

  @Inject DataSource dataSource;

  public void migrate(String context) {
    ClassLoader loader = getClass().getClassLoader();
    if (loader.getResource("db/migration/" + context) == null) {
      return;
    }
    try {
      Flyway.configure(loader)
          .dataSource(dataSource)
          .schemas(context)
          .locations("classpath:db/migration/" + context)
          .failOnMissingLocations(true)
          // Else the connection with the lock idles in a transaction, which the database ends.
          .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StartFault(
          "The database schema \"%s\" cannot be brought up to date: %s"
              .formatted(context, firstLine(e)),
          e);
    }
  }

  private static String firstLine(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return message.lines().map(String::strip).filter(s -> !s.isEmpty()).findFirst().orElse("");
  }
}
