package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.service.signin.SignInJudge.Member;
import org.civitas.identity.service.token.AccessTokens;
import org.civitas.identity.service.token.Sessions;
import org.civitas.platform.config.Settings;

/** A member's password for tokens, for first-party pages and programs; off unless configured. */
@ApplicationScoped
public class PasswordGrant implements Grant {

  @Inject Settings settings;
  @Inject PasswordCheck passwords;
  @Inject Sessions sessions;
  @Inject AccessTokens accessTokens;

  @Override
  public String type() {
    return "password";
  }

  @Override
  public boolean isAvailable() {
    return settings.passwordGrant();
  }

  @Override
  public TokenGrant issue(TokenRequest request, OAuthClient client) {
    String login = request.required("username");
    String password = request.required("password");
    if (passwords.isThrottled(login)) {
      throw OAuthException.tooManyFailures((int) PasswordCheck.RETRY_AFTER.toSeconds());
    }
    Member member = passwords.check(login, password).orElseThrow(OAuthException::wrongCredentials);
    return accessTokens.grant(
        sessions.open(
            member.id(), client == null ? null : client.clientId(), request.parameter("scope")));
  }
}
