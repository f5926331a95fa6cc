package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.civitas.identity.domain.Session.Redemption;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Session session =
      Session.start(UUID.randomUUID(), null, Set.of("bidder_read", "user"), NOON);
  private final RefreshToken first = session.issueRefreshToken(OpaqueToken.random(), NOON);

  @Test
  void aRefreshTokenWorksOnce() {
    assertThat(session.redeem(first, NOON.plusSeconds(1))).isEqualTo(Redemption.ACCEPTED);
    assertThat(session.hasEnded()).isFalse();
  }

  @Test
  void aSecondUseEndsTheSessionAndWithItTheWholeFamily() {
    session.redeem(first, NOON.plusSeconds(1));
    RefreshToken second = session.issueRefreshToken(OpaqueToken.random(), NOON.plusSeconds(1));

    assertThat(session.redeem(first, NOON.plusSeconds(2))).isEqualTo(Redemption.REUSED);
    assertThat(session.hasEnded()).isTrue();
    assertThat(session.endReason()).isEqualTo(Session.End.REFRESH_TOKEN_REUSED);
    assertThat(session.redeem(second, NOON.plusSeconds(3))).isEqualTo(Redemption.ENDED);
  }

  @Test
  void aRefreshTokenExpiresAfterHalfADay() {
    Instant expiry = NOON.plus(RefreshToken.LIFETIME);

    assertThat(session.redeem(first, expiry)).isEqualTo(Redemption.EXPIRED);
    assertThat(session.redeem(first, expiry.minusMillis(1))).isEqualTo(Redemption.ACCEPTED);
  }

  @Test
  void noRefreshTokenOutlivesTheSession() {
    Instant late = NOON.plus(Session.LONGEST);
    RefreshToken lastOne = session.issueRefreshToken(OpaqueToken.random(), late.minusSeconds(60));

    assertThat(session.redeem(lastOne, late)).isEqualTo(Redemption.EXPIRED);
  }

  @Test
  void anEndedSessionKeepsItsFirstReason() {
    assertThat(session.end(Session.End.SIGNED_OUT, NOON)).isTrue();
    assertThat(session.end(Session.End.REVOKED, NOON)).isFalse();
    assertThat(session.endReason()).isEqualTo(Session.End.SIGNED_OUT);
  }
}
