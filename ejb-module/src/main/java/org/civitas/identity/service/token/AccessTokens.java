package org.civitas.identity.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.domain.AccessTokenRules;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.Scopes;

/** Signs access tokens with the active key. */
@ApplicationScoped
public class AccessTokens {

  public static final String AUDIENCE = "civitas";

  @Inject SigningKeys keys;
  @Inject Issuer issuer;
  @Inject Clock clock;

  public TokenGrant grant(TokenSubject subject) {
    OpaqueToken refreshToken = subject.refreshToken();
    return new TokenGrant(
        sign(subject),
        AccessTokenRules.LIFETIME.toSeconds(),
        Scopes.join(subject.scopes()),
        refreshToken == null ? null : refreshToken.value());
  }

  private String sign(TokenSubject subject) {
    SigningKeys.ActiveKey key = keys.active();
    JWSObject token =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build(),
            new Payload(claims(subject)));
    try {
      token.sign(key.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("The active key does not sign", e);
    }
    return token.serialize();
  }

  private Map<String, Object> claims(TokenSubject subject) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer.name());
    claims.put("aud", AUDIENCE);
    claims.put("sub", subject.username());
    claims.put("upn", subject.username());
    claims.put("name", subject.displayName());
    claims.put("scope", Scopes.join(subject.scopes()));
    claims.put("groups", List.copyOf(subject.roles()));
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    claims.put("exp", now.plus(AccessTokenRules.LIFETIME).getEpochSecond());
    if (subject.accountId() != null) {
      claims.put("account", subject.accountId().toString());
    }
    if (subject.sessionId() != null) {
      claims.put("sid", subject.sessionId());
    }
    if (subject.clientId() != null) {
      claims.put("client_id", subject.clientId());
    }
    return claims;
  }
}
