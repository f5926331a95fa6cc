package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.RefreshToken;
import org.civitas.identity.domain.Revocation.Kind;
import org.civitas.identity.domain.Scopes;
import org.civitas.identity.domain.Session;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.SessionRepository;
import org.civitas.platform.security.InvalidTokenException;
import org.civitas.platform.security.VerifiedToken;

/** Tells what a token is worth, and makes it worthless. Takes access and refresh tokens. */
@ApplicationScoped
public class TokenInspection {

  private static final Map<String, Object> INACTIVE = Map.of("active", false);
  private static final List<String> SHOWN =
      List.of("scope", "client_id", "exp", "iat", "nbf", "sub", "aud", "iss", "jti");

  @Inject BearerTokenVerifier verifier;
  @Inject SessionRepository sessions;
  @Inject AccountRepository accounts;
  @Inject Sessions ledger;
  @Inject Revocations revocations;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public Map<String, Object> inspect(String token) {
    return verify(token)
        .map(TokenInspection::describe)
        .or(() -> describeRefreshToken(new OpaqueToken(token)))
        .orElse(INACTIVE);
  }

  /** Nothing happens for a token that is not valid, or is another program's. */
  @Transactional
  public void revoke(String token, String clientId) {
    Optional<VerifiedToken> access = verify(token);
    if (access.isPresent()) {
      access.filter(verified -> isOf(verified, clientId)).ifPresent(this::revokeAccess);
    } else {
      findSession(new OpaqueToken(token))
          .filter(session -> session.belongsToClient(clientId))
          .ifPresent(session -> ledger.end(session.id(), End.REVOKED));
    }
  }

  private void revokeAccess(VerifiedToken token) {
    revocations.revoke(Kind.TOKEN, token.tokenId());
    audit.recordAs(
        token.username(),
        "identity.token.revoked",
        "token:" + token.tokenId(),
        AuditOutcome.SUCCESS,
        null);
  }

  private static boolean isOf(VerifiedToken token, String clientId) {
    return Objects.equals(token.claims().get("client_id"), clientId);
  }

  private Optional<VerifiedToken> verify(String token) {
    try {
      return Optional.of(verifier.verify(token));
    } catch (InvalidTokenException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> describe(VerifiedToken token) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("active", true);
    description.put("token_type", "Bearer");
    description.put("username", token.username());
    SHOWN.stream()
        .filter(token.claims()::containsKey)
        .forEach(name -> description.put(name, token.claims().get(name)));
    description.put("aud", AccessTokens.AUDIENCE);
    return description;
  }

  private Optional<Session> findSession(OpaqueToken token) {
    return sessions.findSessionOf(token.hash()).flatMap(sessions::lock);
  }

  private Optional<Map<String, Object>> describeRefreshToken(OpaqueToken token) {
    return findSession(token)
        .filter(session -> !session.hasEnded())
        .flatMap(session -> describe(session, sessions.getToken(token.hash())));
  }

  private Optional<Map<String, Object>> describe(Session session, RefreshToken token) {
    Instant now = clock.instant();
    if (!token.isUsable(now)) {
      return Optional.empty();
    }
    Account account = accounts.get(session.accountId());
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("active", true);
    description.put("token_type", "refresh_token");
    description.put("username", account.username());
    description.put("scope", Scopes.join(session.scopes()));
    if (session.clientId() != null) {
      description.put("client_id", session.clientId());
    }
    description.put("exp", token.expiresAt().getEpochSecond());
    description.put("iat", token.issuedAt().getEpochSecond());
    description.put("sub", account.username());
    return Optional.of(description);
  }
}
