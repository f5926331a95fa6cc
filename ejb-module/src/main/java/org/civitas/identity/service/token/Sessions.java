package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.Revocation.Kind;
import org.civitas.identity.domain.Scopes;
import org.civitas.identity.domain.Session;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.domain.Session.Redemption;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.persistence.SessionRepository;
import org.civitas.identity.service.RoleRegistry;
import org.civitas.platform.request.RequestInfo;

/** Opens, continues and ends sessions. */
@ApplicationScoped
public class Sessions {

  @Inject SessionRepository sessions;
  @Inject AccountRepository accounts;
  @Inject RoleRegistry registry;
  @Inject Revocations revocations;
  @Inject AuditTrail audit;
  @Inject RequestInfo request;
  @Inject Clock clock;

  /**
   * Opens a session for a member who has just proven who it is. The account is locked, so that a
   * suspension at the same moment either prevents the session or ends it.
   */
  @Transactional
  public TokenSubject open(UUID accountId, String clientId, String requestedScope) {
    Instant now = clock.instant();
    Account account = accounts.lock(accountId);
    if (account.isSuspended()) {
      throw OAuthException.wrongCredentials();
    }
    Set<String> scopes = Scopes.grant(requestedScope, registry.scopesHeldWith(account.roles()));
    requireSome(scopes);
    Session session =
        Session.start(accountId, clientId, scopes, now)
            .from(request.clientAddress(), request.userAgent());
    OpaqueToken refreshToken = OpaqueToken.random();
    sessions.add(session, session.issueRefreshToken(refreshToken, now));
    audit.recordAs(
        account.username(),
        "identity.session.opened",
        "session:" + session.id(),
        AuditOutcome.SUCCESS,
        Scopes.join(scopes));
    return subject(account, session, scopes, refreshToken);
  }

  /**
   * Continues a session with a refresh token, which is used up. Empty when it is not valid, which
   * may have ended the session; that must be stored, so it is no exception.
   */
  @Transactional
  public Optional<TokenSubject> redeem(OpaqueToken token, String clientId, String requestedScope) {
    return sessions
        .findSessionOf(token.hash())
        .flatMap(sessions::lock)
        .filter(session -> session.belongsToClient(clientId))
        .flatMap(session -> redeem(session, token, requestedScope));
  }

  private Optional<TokenSubject> redeem(Session session, OpaqueToken token, String requestedScope) {
    Instant now = clock.instant();
    Account account = accounts.get(session.accountId());
    Redemption redemption = session.redeem(sessions.getToken(token.hash()), now);
    if (redemption == Redemption.REUSED) {
      revocations.revoke(Kind.SESSION, session.id().toString());
    }
    if (redemption != Redemption.ACCEPTED) {
      audit.recordAs(
          account.username(),
          "identity.refresh.refused",
          "session:" + session.id(),
          AuditOutcome.FAILURE,
          redemption.name());
      return Optional.empty();
    }
    Set<String> scopes = Scopes.grant(requestedScope, session.scopes());
    scopes.retainAll(registry.scopesHeldWith(account.roles()));
    requireSome(scopes);
    OpaqueToken next = OpaqueToken.random();
    sessions.add(session.issueRefreshToken(next, now));
    return Optional.of(subject(account, session, scopes, next));
  }

  /** Ends one session and voids its tokens. */
  @Transactional
  public void end(UUID sessionId, End why) {
    sessions
        .lock(sessionId)
        .filter(session -> session.end(why, clock.instant()))
        .ifPresent(
            session -> {
              revocations.revoke(Kind.SESSION, session.id().toString());
              audit.record(
                  "identity.session.ended",
                  "session:" + session.id(),
                  AuditOutcome.SUCCESS,
                  why.name());
            });
  }

  /** Ends all sessions of an account but one, or really all when that is null. */
  @Transactional
  public void endAll(UUID accountId, String butSessionId, End why) {
    sessions.listOpen(accountId, clock.instant()).stream()
        .filter(id -> !id.toString().equals(butSessionId))
        .forEach(id -> end(id, why));
  }

  private TokenSubject subject(
      Account account, Session session, Set<String> scopes, OpaqueToken refreshToken) {
    return TokenSubject.member(
        account,
        session.clientId(),
        session.id(),
        scopes,
        registry.rolesCoveredBy(scopes, account.roles()),
        refreshToken);
  }

  private static void requireSome(Set<String> scopes) {
    if (scopes.isEmpty()) {
      throw OAuthException.invalidScope("The account holds none of these scopes.");
    }
  }
}
