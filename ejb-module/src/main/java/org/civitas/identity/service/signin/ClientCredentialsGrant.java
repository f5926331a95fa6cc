package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.domain.Scopes;
import org.civitas.identity.service.token.AccessTokens;
import org.civitas.identity.service.token.TokenSubject;

/** A program in its own name. */
@ApplicationScoped
public class ClientCredentialsGrant implements Grant {

  @Inject AccessTokens accessTokens;
  @Inject AuditTrail audit;

  @Override
  public String type() {
    return "client_credentials";
  }

  @Override
  public TokenGrant issue(TokenRequest request, OAuthClient client) {
    if (client == null) {
      throw OAuthException.invalidClient();
    }
    Set<String> scopes = Scopes.grant(request.parameter("scope"), client.scopes());
    if (scopes.isEmpty()) {
      throw OAuthException.invalidScope("The client holds none of these scopes.");
    }
    audit.recordAs(
        client.clientId(),
        "identity.token.issued",
        "client:" + client.clientId(),
        AuditOutcome.SUCCESS,
        Scopes.join(scopes));
    return accessTokens.grant(TokenSubject.program(client, scopes));
  }
}
