package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInGuardTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final SignInGuard guard = SignInGuard.of(UUID.randomUUID());

  @Test
  void nineFailuresDoNotLock() {
    assertThat(fail(9, NOON)).isFalse();
    assertThat(guard.isLocked(NOON)).isFalse();
  }

  @Test
  void theTenthFailureLocksForAQuarterOfAnHour() {
    assertThat(fail(10, NOON)).isTrue();

    assertThat(guard.isLocked(NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(guard.isLocked(NOON.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void guessesWhileLockedNeitherCountNorProlong() {
    fail(10, NOON);
    fail(50, NOON.plusSeconds(60));

    assertThat(guard.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(guard.failures()).isZero();
  }

  @Test
  void eachFurtherLockLastsTwiceAsLongUpToADay() {
    Instant at = NOON;
    Duration expected = Duration.ofMinutes(15);
    for (int lock = 0; lock < 10; lock++) {
      fail(10, at);
      assertThat(Duration.between(at, guard.lockedUntil())).isEqualTo(expected);
      at = guard.lockedUntil();
      Duration doubled = expected.multipliedBy(2);
      expected = doubled.compareTo(Duration.ofDays(1)) < 0 ? doubled : Duration.ofDays(1);
    }
    assertThat(expected).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aSuccessForgetsWhatWentBefore() {
    fail(9, NOON);
    guard.forget();

    assertThat(fail(9, NOON)).isFalse();
    assertThat(guard.isLocked(NOON)).isFalse();
  }

  private boolean fail(int times, Instant at) {
    boolean locked = false;
    for (int i = 0; i < times; i++) {
      locked = guard.countFailure(at);
    }
    return locked;
  }
}
