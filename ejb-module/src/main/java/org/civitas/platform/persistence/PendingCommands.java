package org.civitas.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** What transactions have yet to send to the database; gone with a transaction that fails. */
@ApplicationScoped
public class PendingCommands {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** Whether there is a transaction that has not been opened before. */
  boolean open() {
    if (transaction.getTransactionKey() == null || current() != null) {
      return false;
    }
    transaction.putResource(this, new ArrayList<Command>());
    return true;
  }

  void add(Command command) {
    open();
    if (current().isEmpty()) {
      transaction.registerInterposedSynchronization(new NothingLeft(current()));
    }
    current().add(command);
  }

  List<Command> take() {
    List<Command> pending = transaction.getTransactionKey() == null ? null : current();
    if (pending == null || pending.isEmpty()) {
      return List.of();
    }
    List<Command> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }

  @SuppressWarnings("unchecked")
  private List<Command> current() {
    return (List<Command>) transaction.getResource(this);
  }

  /** Keeps a transaction from committing without what it was to change. */
  private record NothingLeft(List<Command> pending) implements Synchronization {

    @Override
    public void beforeCompletion() {
      if (!pending.isEmpty()) {
        throw new IllegalStateException(
            "Not sent before the commit: " + pending.stream().map(Command::sql).toList());
      }
    }

    @Override
    public void afterCompletion(int status) {
      // Only the commit matters.
    }
  }
}
