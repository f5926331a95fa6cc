package org.civitas.identity.service.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.civitas.platform.security.InvalidTokenException;
import org.junit.jupiter.api.Test;

class CheckedTokenTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  @Test
  void claimsGetTheTypesOfTheStandard() throws InvalidTokenException {
    CheckedToken token = CheckedToken.of("raw", claims());

    assertThat(token.verified().accountId()).isEqualTo(ACCOUNT);
    assertThat(token.verified().scopes()).containsExactly("user", "bidder_read");
    assertThat(token.verified().roles()).containsExactly("BIDDER");
    assertThat(token.verified().claims())
        .containsEntry("aud", Set.of("civitas"))
        .containsEntry("groups", Set.of("BIDDER"))
        .containsEntry("raw_token", "raw");
  }

  @Test
  void aTokenIsGoodFromItsStartToItsEndWithFiveSecondsForClocks() throws InvalidTokenException {
    CheckedToken token = CheckedToken.of("raw", claims());

    assertThatNoException().isThrownBy(() -> token.requireTimely(NOON.minusSeconds(5)));
    assertThatNoException().isThrownBy(() -> token.requireTimely(NOON.plusSeconds(904)));
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> token.requireTimely(NOON.minusSeconds(6)))
        .withMessage("The access token is not valid yet.");
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> token.requireTimely(NOON.plusSeconds(905)))
        .withMessage("The access token has expired.");
  }

  @Test
  void missingAndMistypedClaimsAreRefused() {
    for (String name : List.of("iat", "exp", "jti", "upn", "scope")) {
      Map<String, Object> claims = claims();
      claims.put(name, List.of());
      assertThatExceptionOfType(InvalidTokenException.class)
          .isThrownBy(() -> CheckedToken.of("raw", claims))
          .withMessage("The access token has no usable claim " + name + ".");
    }
  }

  private static Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("aud", "civitas");
    claims.put("upn", "ana");
    claims.put("account", ACCOUNT.toString());
    claims.put("scope", "bidder_read user");
    claims.put("groups", List.of("BIDDER"));
    claims.put("jti", "1");
    claims.put("sid", "2");
    claims.put("iat", NOON.getEpochSecond());
    claims.put("exp", NOON.plusSeconds(900).getEpochSecond());
    return claims;
  }
}
