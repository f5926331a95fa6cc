package org.civitas.identity.service.token;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civitas.identity.domain.AccessTokenRules;
import org.civitas.identity.domain.Scopes;
import org.civitas.platform.security.InvalidTokenException;
import org.civitas.platform.security.VerifiedToken;

/** A token whose signature is right, with what must be looked at again each time. */
record CheckedToken(
    VerifiedToken verified, String clientId, long notBefore, long issuedAt, long expiresAt) {

  static CheckedToken of(String raw, Map<String, Object> claims) throws InvalidTokenException {
    String account = (String) claims.get("account");
    long issuedAt = required(claims, "iat", Number.class).longValue();
    VerifiedToken verified =
        new VerifiedToken(
            raw,
            account == null ? null : UUID.fromString(account),
            required(claims, "upn", String.class),
            Scopes.parse(required(claims, "scope", String.class)),
            texts(claims.get("groups")),
            (String) claims.get("sid"),
            required(claims, "jti", String.class),
            standardClaims(raw, claims));
    return new CheckedToken(
        verified,
        (String) claims.get("client_id"),
        claims.containsKey("nbf") ? required(claims, "nbf", Number.class).longValue() : issuedAt,
        issuedAt,
        required(claims, "exp", Number.class).longValue());
  }

  void requireTimely(Instant now) throws InvalidTokenException {
    long second = now.getEpochSecond();
    long skew = AccessTokenRules.CLOCK_SKEW.toSeconds();
    if (second >= expiresAt + skew) {
      throw new InvalidTokenException("The access token has expired.");
    }
    if (Math.max(notBefore, issuedAt) > second + skew) {
      throw new InvalidTokenException("The access token is not valid yet.");
    }
  }

  private static <T> T required(Map<String, Object> claims, String name, Class<T> type)
      throws InvalidTokenException {
    if (!type.isInstance(claims.get(name))) {
      throw new InvalidTokenException("The access token has no usable claim " + name + ".");
    }
    return type.cast(claims.get(name));
  }

  /** A claim that is one text or a list of them. */
  static Set<String> texts(Object claim) {
    if (claim == null) {
      return Set.of();
    }
    return claim instanceof Collection<?> several
        ? several.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet())
        : Set.of((String) claim);
  }

  /** With the Java types that {@code JsonWebToken} promises. */
  private static Map<String, Object> standardClaims(String raw, Map<String, Object> claims) {
    Map<String, Object> standard = new HashMap<>(claims);
    standard.values().removeIf(value -> value == null);
    standard.put("aud", texts(claims.get("aud")));
    standard.put("groups", texts(claims.get("groups")));
    standard.put("raw_token", raw);
    return Map.copyOf(standard);
  }
}
