package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.civitas.identity.api.AccountStatus;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.kernel.DomainException;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Account ben =
      Signup.request("ben", "ben@example.org", "Ben", "hash", NOON)
          .approve(Set.of("SELLER", "BIDDER"), "root", NOON);

  @Test
  void grantingOneMoreRoleTakesNothingAway() {
    boolean takenAway = ben.changeRoles(Set.of("SELLER", "BIDDER", "ADMIN"), "root", NOON);

    assertThat(takenAway).isFalse();
    assertThat(ben.roles()).containsExactly("ADMIN", "BIDDER", "SELLER");
  }

  @Test
  void aMissingRoleIsTakenAway() {
    boolean takenAway = ben.changeRoles(Set.of("BIDDER"), "root", NOON);

    assertThat(takenAway).isTrue();
    assertThat(ben.roles()).containsExactly("BIDDER");
    assertThat(ben.hasRole("SELLER")).isFalse();
  }

  @Test
  void aSuspendedAccountComesBackAsItWas() {
    ben.suspend("Unpaid fees");
    assertThat(ben.status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(ben.suspensionReason()).isEqualTo("Unpaid fees");

    ben.reactivate();
    assertThat(ben.isSuspended()).isFalse();
    assertThat(ben.suspensionReason()).isNull();
    assertThat(ben.roles()).containsExactly("BIDDER", "SELLER");
  }

  @Test
  void anAccountIsSuspendedAndReactivatedOnlyFromTheOtherState() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(ben::reactivate)
        .extracting(DomainException::type)
        .isEqualTo(IdentityProblem.ACCOUNT_ACTIVE);

    ben.suspend("Unpaid fees");
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> ben.suspend("Again"))
        .extracting(DomainException::type)
        .isEqualTo(IdentityProblem.ACCOUNT_SUSPENDED);
  }
}
