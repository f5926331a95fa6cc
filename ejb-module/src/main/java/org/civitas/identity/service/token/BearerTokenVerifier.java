package org.civitas.identity.service.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import org.civitas.identity.domain.AccessTokenRules;
import org.civitas.platform.security.InvalidTokenException;
import org.civitas.platform.security.TokenVerifier;
import org.civitas.platform.security.VerifiedToken;

/**
 * Verifies access tokens. What never changes about a token (signature, issuer, audience, content)
 * is checked once and remembered; its times and revocation are checked every time, in memory.
 */
@ApplicationScoped
public class BearerTokenVerifier implements TokenVerifier {

  private static final int LONGEST = 8192;

  @Inject SigningKeys keys;
  @Inject RevocationList revocations;
  @Inject Issuer issuer;
  @Inject Clock clock;

  private final Cache<String, CheckedToken> checked =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(AccessTokenRules.LIFETIME).build();

  @Override
  public VerifiedToken verify(String bearerToken) throws InvalidTokenException {
    CheckedToken token = checked.getIfPresent(bearerToken);
    if (token == null) {
      token = check(bearerToken);
      checked.put(bearerToken, token);
    }
    token.requireTimely(clock.instant());
    if (revocations.contains(token)) {
      throw new InvalidTokenException("The access token was revoked.");
    }
    return token.verified();
  }

  private CheckedToken check(String raw) throws InvalidTokenException {
    if (raw.length() > LONGEST) {
      throw new InvalidTokenException("The access token is too long.");
    }
    try {
      JWSObject token = JWSObject.parse(raw);
      requireOurSignature(token);
      Map<String, Object> claims = token.getPayload().toJSONObject();
      requireForUs(claims);
      return CheckedToken.of(raw, claims);
    } catch (ParseException | JOSEException | IllegalArgumentException | ClassCastException e) {
      throw new InvalidTokenException("The access token is malformed.");
    }
  }

  /** The algorithm is ours to choose, never the token's. */
  private void requireOurSignature(JWSObject token) throws InvalidTokenException, JOSEException {
    if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
      throw new InvalidTokenException("The access token is signed with another algorithm.");
    }
    String keyId = token.getHeader().getKeyID();
    if (keyId == null) {
      throw new InvalidTokenException("The access token names no key.");
    }
    JWSVerifier verifier =
        keys.findVerifier(keyId)
            .orElseThrow(() -> new InvalidTokenException("The access token names an unknown key."));
    if (!token.verify(verifier)) {
      throw new InvalidTokenException("The signature of the access token is wrong.");
    }
  }

  private void requireForUs(Map<String, Object> claims) throws InvalidTokenException {
    if (claims == null || !issuer.name().equals(claims.get("iss"))) {
      throw new InvalidTokenException("The access token comes from another issuer.");
    }
    if (!CheckedToken.texts(claims.get("aud")).contains(AccessTokens.AUDIENCE)) {
      throw new InvalidTokenException("The access token is for another audience.");
    }
  }
}
