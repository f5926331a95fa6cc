package org.civitas.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.json.Json;
import org.civitas.platform.persistence.Sql;

/**
 * Remembers the first answer to a request, in the transaction of its change: either both are stored
 * or neither. A request that is refused stores nothing, so it may be sent again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdempotencyKeys {

  @Inject Sql sql;

  /**
   * Claims a key until the transaction ends.
   *
   * @return the stored answer when this very request has been answered before
   */
  public Optional<StoredAnswer> claim(String caller, String key, String fingerprint) {
    refuseWhileRunning(caller, key);
    Optional<StoredAnswer> stored = find(caller, key);
    if (stored.isPresent() && !stored.get().fingerprint().equals(fingerprint)) {
      throw new DomainException(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key stands for another request; take a new one.");
    }
    return stored;
  }

  public void store(String caller, String key, StoredAnswer answer) {
    sql.update(
        "insert into platform.idempotency_key (caller, key, fingerprint, status, headers, body)"
            + " values (?, ?, ?, ?, ?, ?)",
        caller,
        key,
        answer.fingerprint(),
        answer.status(),
        Json.write(answer.headers()),
        answer.body());
  }

  /** The lock goes with the transaction, also when its node dies. */
  private void refuseWhileRunning(String caller, String key) {
    boolean free =
        sql.list(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 7))",
                row -> row.bool(1),
                caller + "\n" + key)
            .getFirst();
    if (!free) {
      throw new DomainException(
          CommonProblem.IDEMPOTENCY_KEY_IN_USE, "Wait for the first answer, then ask again.");
    }
  }

  @SuppressWarnings("unchecked")
  private Optional<StoredAnswer> find(String caller, String key) {
    return sql.find(
        "select fingerprint, status, headers, body from platform.idempotency_key"
            + " where caller = ? and key = ?",
        row ->
            new StoredAnswer(
                row.string(1),
                row.intValue(2),
                (Map<String, String>) Json.read(row.string(3), Object.class),
                row.bytes(4)),
        caller,
        key);
  }
}
