package org.civitas.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {

  private static final Command INSERT = Command.of("insert into t values (?)", "secret");

  private final OneTransaction transaction = new OneTransaction();
  private final PendingCommands pending = new PendingCommands();

  PendingCommandsTest() {
    pending.transaction = transaction;
  }

  @Test
  void onlyTheFirstCallOpensATransaction() {
    assertThat(pending.open()).isTrue();
    assertThat(pending.open()).isFalse();
  }

  @Test
  void withoutATransactionNothingIsOpenedOrPending() {
    transaction.running = false;

    assertThat(pending.open()).isFalse();
    assertThat(pending.take()).isEmpty();
  }

  @Test
  void whatIsTakenIsNoLongerPending() {
    pending.add(INSERT);
    pending.add(INSERT);

    assertThat(pending.take()).containsExactly(INSERT, INSERT);
    assertThat(pending.take()).isEmpty();
    assertThatNoException().isThrownBy(transaction::beforeCommit);
  }

  @Test
  void nothingCommitsWithoutWhatIsPendingAndNoSecretIsTold() {
    pending.add(INSERT);
    pending.take();
    pending.add(INSERT);

    assertThatIllegalStateException()
        .isThrownBy(transaction::beforeCommit)
        .withMessageContaining("insert into t")
        .withMessageNotContaining("secret");
  }

  /** What a server keeps for one transaction. */
  private static final class OneTransaction implements TransactionSynchronizationRegistry {

    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private boolean running = true;

    void beforeCommit() {
      synchronizations.forEach(Synchronization::beforeCompletion);
    }

    @Override
    public Object getTransactionKey() {
      return running ? this : null;
    }

    @Override
    public void putResource(Object key, Object value) {
      resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
      return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
      synchronizations.add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
      return running ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }
}
