package org.civitas.identity.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final SignInThrottle throttle = new SignInThrottle();

  @Test
  void aNameIsSlowedDownFromWhereverItIsTried() {
    for (int i = 0; i < SignInThrottle.FAILURES_PER_NAME; i++) {
      assertThat(throttle.isExhausted("ana", "10.0.0." + i)).isFalse();
      throttle.countFailure("ana", "10.0.0." + i);
    }
    assertThat(throttle.isExhausted("ana", "10.0.1.1")).isTrue();
    assertThat(throttle.isExhausted("ben", "10.0.0.1")).isFalse();
  }

  @Test
  void anAddressIsSlowedDownWhateverNamesItTries() {
    for (int i = 0; i < SignInThrottle.FAILURES_PER_ADDRESS; i++) {
      throttle.countFailure("name-" + i, "10.0.0.1");
    }
    assertThat(throttle.isExhausted("ana", "10.0.0.1")).isTrue();
    assertThat(throttle.isExhausted("ana", "10.0.0.2")).isFalse();
  }

  @Test
  void aSuccessForgetsTheFailuresOfTheName() {
    for (int i = 0; i < SignInThrottle.FAILURES_PER_NAME; i++) {
      throttle.countFailure("ana", "10.0.0.1");
    }
    throttle.forget("ana");
    assertThat(throttle.isExhausted("ana", "10.0.0.1")).isFalse();
  }
}
