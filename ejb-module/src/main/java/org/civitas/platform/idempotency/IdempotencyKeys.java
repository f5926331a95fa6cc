package org.civitas.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.json.Json;
import org.civitas.platform.persistence.Row;
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
    Claim claim =
        sql.list(
                "select free, fingerprint, status, headers, body from platform.claim_key(?, ?)",
                IdempotencyKeys::claim,
                caller,
                key)
            .getFirst();
    if (!claim.free()) {
      throw new DomainException(
          CommonProblem.IDEMPOTENCY_KEY_IN_USE, "Wait for the first answer, then ask again.");
    }
    if (claim.stored() != null && !claim.stored().fingerprint().equals(fingerprint)) {
      throw new DomainException(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key stands for another request; take a new one.");
    }
    return Optional.ofNullable(claim.stored());
  }

  @SuppressWarnings("unchecked")
  private static Claim claim(Row row) {
    StoredAnswer stored =
        row.isNull(2)
            ? null
            : new StoredAnswer(
                row.string(2),
                row.intValue(3),
                (Map<String, String>) Json.read(row.string(4), Object.class),
                row.bytes(5));
    return new Claim(row.bool(1), stored);
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

  /** Whether the key is this transaction's now, and what was stored under it before. */
  private record Claim(boolean free, StoredAnswer stored) {}
}
