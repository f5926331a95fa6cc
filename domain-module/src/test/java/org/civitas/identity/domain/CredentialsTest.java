package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aResetLinkWorksOnceWithinHalfAnHour() {
    PasswordReset reset = PasswordReset.request(UUID.randomUUID(), OpaqueToken.random(), NOON);

    assertThat(reset.use(NOON.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(reset.use(NOON.plus(Duration.ofMinutes(30)).minusMillis(1))).isTrue();
    assertThat(reset.use(NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void anAddressIsConfirmedOnceWithinADay() {
    EmailChange change =
        EmailChange.request(UUID.randomUUID(), "ana@example.org", OpaqueToken.random(), NOON);

    assertThat(change.use(NOON.plus(Duration.ofDays(1)))).isFalse();
    assertThat(change.use(NOON.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
    assertThat(change.use(NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void aClientIsKnownByItsSecretAlone() {
    OpaqueToken secret = OpaqueToken.random();
    OAuthClient client = OAuthClient.register("Till", Set.of("auction_read"), secret, "root", NOON);

    assertThat(client.accepts(new OpaqueToken(secret.value()))).isTrue();
    assertThat(client.accepts(OpaqueToken.random())).isFalse();
    assertThat(client.accepts(new OpaqueToken(secret.hash()))).isFalse();
  }

  @Test
  void anOpaqueTokenNeverShowsItselfInALog() {
    OpaqueToken token = OpaqueToken.random();

    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(token.value()).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(token.hash()).hasSize(64);
  }

  @Test
  void aRetiredKeyIsPublishedUntilItsLastTokenHasExpired() {
    SigningKey key = SigningKey.of(UUID.randomUUID(), "RS256", "{}", NOON);
    assertThat(key.isActive()).isTrue();

    key.retire(NOON);
    assertThat(key.isActive()).isFalse();
    assertThat(key.isPublished(NOON.plus(Duration.ofMinutes(15)))).isTrue();
    assertThat(key.isPublished(NOON.plus(Duration.ofMinutes(16)))).isFalse();
  }
}
