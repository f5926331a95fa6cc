package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.service.token.AccessTokens;
import org.civitas.identity.service.token.Sessions;

/** A refresh token for new tokens; it is used up by that. */
@ApplicationScoped
public class RefreshGrant implements Grant {

  @Inject Sessions sessions;
  @Inject AccessTokens accessTokens;

  @Override
  public String type() {
    return "refresh_token";
  }

  @Override
  public TokenGrant issue(TokenRequest request, OAuthClient client) {
    OpaqueToken token = new OpaqueToken(request.required("refresh_token"));
    return sessions
        .redeem(token, client == null ? null : client.clientId(), request.parameter("scope"))
        .map(accessTokens::grant)
        .orElseThrow(() -> OAuthException.invalidGrant("The refresh token is not valid."));
  }
}
