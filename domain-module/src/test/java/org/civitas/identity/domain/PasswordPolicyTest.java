package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.civitas.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "ana-likes-elderflowers", "ábcdéfghijkłm"})
  void aLongPasswordOfAnyCharactersWillDo(String password) {
    assertThat(PasswordPolicy.faults(password, "ana", "/password")).isEmpty();
  }

  @Test
  void elevenCharactersAreTooFewAndTwelveEnough() {
    assertThat(PasswordPolicy.faults("quiet-brook", "ana", "/password"))
        .containsExactly(Violation.body("/password", "must have 12 to 128 characters", "size"));
    assertThat(PasswordPolicy.faults("quiet-brooks", "ana", "/password")).isEmpty();
  }

  @Test
  void veryLongInputIsRefusedBeforeItIsHashed() {
    assertThat(PasswordPolicy.faults("abcdefgh".repeat(17), "ana", "/password")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Password1234", "aaaaaaaaaaaaaa", "123412341234", "QwertyQwerty"})
  void whatGuessersTryFirstIsRefused(String password) {
    assertThat(PasswordPolicy.faults(password, "ana", "/password"))
        .extracting(Violation::code)
        .containsExactly("not-guessable");
  }

  @Test
  void theUsernameWithALittleAroundItIsRefused() {
    assertThat(PasswordPolicy.faults("Demo-Seller-2026", "demo-seller", "/password"))
        .containsExactly(
            Violation.body("/password", "is little more than the username", "not-guessable"));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(PasswordPolicy.faults("ana", "ana", "/password")).hasSize(3);
  }
}
