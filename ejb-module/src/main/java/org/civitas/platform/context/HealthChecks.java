package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.civitas.platform.persistence.Sql;
import org.civitas.platform.persistence.StorageException;

/** Whether what a request needs is there. The broker is not asked: events wait for it. */
@ApplicationScoped
public class HealthChecks {

  @Inject Sql sql;

  public Map<String, Boolean> run() {
    return Map.of("database", databaseAnswers());
  }

  private boolean databaseAnswers() {
    try {
      return sql.list("select 1", row -> row.intValue(1)).getFirst() == 1;
    } catch (StorageException e) {
      return false;
    }
  }
}
