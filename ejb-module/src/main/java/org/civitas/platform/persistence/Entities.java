package org.civitas.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLNonTransientConnectionException;
import java.util.Optional;

/**
 * Loads entities by id. When the connection breaks and the pool thereupon gives the transaction up,
 * Hibernate's own {@code find} answers null: "could not look" must not be read as "is not there".
 */
@ApplicationScoped
public class Entities {

  private static final String CONNECTION_FAILURE = "08006";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject EntityManager em;

  public <E> Optional<E> find(Class<E> type, Object id) {
    return found(em.find(type, id));
  }

  /** Holds the row until the transaction ends. */
  public <E> Optional<E> lock(Class<E> type, Object id) {
    return found(em.find(type, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private <E> Optional<E> found(E entity) {
    if (entity == null && transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
      throw new StorageException(
          new SQLNonTransientConnectionException("The connection broke", CONNECTION_FAILURE));
    }
    return Optional.ofNullable(entity);
  }
}
