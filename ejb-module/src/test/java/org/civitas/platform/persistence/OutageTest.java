package org.civitas.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "55000", "57P01", "57014", "25P03", "53300"})
  void aDatabaseThatCannotAnswerIsAnOutage(String state) {
    assertThat(Outage.isBehind(new PersistenceException(new SQLException("gone", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42601"})
  void aDatabaseThatRefusesIsNone(String state) {
    assertThat(Outage.isBehind(new StorageException(new SQLException("no", state)))).isFalse();
  }

  @Test
  void aPoolWithoutAConnectionToGiveIsAnOutage() {
    assertThat(Outage.isBehind(new StorageException(new SQLException("none", (String) null))))
        .isTrue();
  }

  @Test
  void aCommitThatFailedWithoutAReasonIsAnOutage() {
    assertThat(Outage.isBehind(new RollbackException("could not commit"))).isTrue();
  }

  @Test
  void aConnectionThatBreaksInTheCommitIsAnOutage() {
    SystemException commit = new SystemException();
    commit.initCause(new XAException("the connection is not usable"));
    assertThat(Outage.isBehind(new TransactionalException("could not commit", commit))).isTrue();
  }

  @Test
  void aCommitThatFailedByARuleIsNone() {
    RollbackException rollback = new RollbackException("could not commit");
    rollback.initCause(new PersistenceException(new SQLException("no", "23514")));
    assertThat(Outage.isBehind(rollback)).isFalse();
  }

  @Test
  void aBugIsNone() {
    assertThat(Outage.isBehind(new IllegalStateException(new NullPointerException()))).isFalse();
  }
}
