package org.civitas.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/** Who makes the current request. Nobody, until the authentication filter says otherwise. */
@RequestScoped
public class Caller {

  private VerifiedToken token;

  /** Called by the authentication filter alone. */
  public void signIn(VerifiedToken verified) {
    this.token = verified;
  }

  public boolean isAuthenticated() {
    return token != null;
  }

  /** Refuses with 401 when nobody is signed in. */
  public void requireAuthenticated() {
    if (token == null) {
      throw new DomainException(
          CommonProblem.UNAUTHENTICATED, "This operation needs an access token.");
    }
  }

  /** The account of the caller; refused with 401 when nobody is signed in, 403 for a program. */
  public UUID accountId() {
    requireAuthenticated();
    if (token.accountId() == null) {
      throw new DomainException(
          CommonProblem.FORBIDDEN, "This operation is for people, not for programs.");
    }
    return token.accountId();
  }

  public String username() {
    requireAuthenticated();
    return token.username();
  }

  public Set<String> scopes() {
    return token == null ? Set.of() : token.scopes();
  }

  public Set<String> roles() {
    return token == null ? Set.of() : token.roles();
  }

  public boolean hasScope(String scope) {
    return scopes().contains(scope);
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  /** The sign-in session that the token belongs to, or null. */
  public String sessionId() {
    return token == null ? null : token.sessionId();
  }

  /** The {@code jti} of the token, or null. */
  public String tokenId() {
    return token == null ? null : token.tokenId();
  }

  /** The whole token, or null when nobody is signed in. */
  public VerifiedToken token() {
    return token;
  }
}
