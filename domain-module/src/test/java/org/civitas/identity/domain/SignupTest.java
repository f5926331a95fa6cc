package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.civitas.identity.api.AccountStatus;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.SignupStatus;
import org.civitas.kernel.DomainException;
import org.junit.jupiter.api.Test;

class SignupTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Signup ana = Signup.request("ana", "ana@example.org", "Ana", "hash", NOON);

  @Test
  void aNewSignupWaitsForADecision() {
    assertThat(ana.status()).isEqualTo(SignupStatus.PENDING);
    assertThat(ana.keepsPasswordHash()).isTrue();
    assertThat(ana.requestedAt()).isEqualTo(NOON);
  }

  @Test
  void anApprovalOpensAnActiveAccountWithTheGrantedRoles() {
    Account account = ana.approve(Set.of("BIDDER"), "root", NOON.plusSeconds(60));

    assertThat(ana.status()).isEqualTo(SignupStatus.APPROVED);
    assertThat(ana.decidedBy()).isEqualTo("root");
    assertThat(account.id()).isEqualTo(ana.id());
    assertThat(account.username()).isEqualTo("ana");
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.roles()).containsExactly("BIDDER");
  }

  @Test
  void theAccountTakesTheHashAndTheSignupForgetsIt() {
    Account account = ana.approve(Set.of(), "root", NOON);

    assertThat(account.passwordHash()).isEqualTo("hash");
    assertThat(ana.keepsPasswordHash()).isFalse();
  }

  @Test
  void aRejectionKeepsItsReasonAndForgetsTheHash() {
    ana.reject("Not a resident", "root", NOON.plusSeconds(60));

    assertThat(ana.status()).isEqualTo(SignupStatus.REJECTED);
    assertThat(ana.reason()).isEqualTo("Not a resident");
    assertThat(ana.decidedAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(ana.keepsPasswordHash()).isFalse();
  }

  @Test
  void aSignupIsDecidedOnlyOnce() {
    ana.approve(Set.of(), "root", NOON);

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> ana.approve(Set.of(), "root", NOON))
        .withMessage("The sign-up of ana is APPROVED.")
        .extracting(DomainException::type)
        .isEqualTo(IdentityProblem.SIGNUP_DECIDED);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> ana.reject("Too late", "root", NOON));
  }
}
