package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.persistence.AccountRepository;
import org.civitas.identity.service.signin.ClientAuthentication;
import org.civitas.identity.service.signin.Grant;
import org.civitas.identity.service.token.TokenInspection;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Caller;
import org.civitas.platform.service.ApplicationService;

/** The OAuth 2 endpoints: issue, inspect and revoke tokens (RFC 6749, 7662, 7009). */
@ApplicationService
public class TokenService {

  @Inject Instance<Grant> grants;
  @Inject ClientAuthentication clients;
  @Inject TokenInspection inspection;
  @Inject AccountRepository accounts;
  @Inject Caller caller;

  @PermitAll
  @Transactional(TxType.NOT_SUPPORTED)
  public TokenGrant issue(TokenRequest request) {
    String type = request.required("grant_type");
    OAuthClient client = clients.authenticate(request);
    return grants.stream()
        .filter(grant -> grant.type().equals(type) && grant.isAvailable())
        .findFirst()
        .orElseThrow(() -> OAuthException.unsupportedGrant(type))
        .issue(request, client);
  }

  /** For programs that prove themselves and for callers with a token. */
  @PermitAll
  @Transactional(TxType.NOT_SUPPORTED)
  public Map<String, Object> introspect(TokenRequest request) {
    if (clients.authenticate(request) == null && !caller.isAuthenticated()) {
      throw OAuthException.invalidClient();
    }
    return inspection.inspect(request.required("token"));
  }

  /** A token of a program is revoked by that program; others by whoever holds them. */
  @PermitAll
  @Transactional(TxType.NOT_SUPPORTED)
  public void revoke(TokenRequest request) {
    OAuthClient client = clients.authenticate(request);
    inspection.revoke(request.required("token"), client == null ? null : client.clientId());
  }

  @Authenticated
  public Map<String, Object> userInfo() {
    var account = accounts.get(caller.accountId());
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("sub", account.username());
    info.put("preferred_username", account.username());
    info.put("name", account.displayName());
    info.put("email", account.email());
    info.put("groups", List.copyOf(caller.roles()));
    return info;
  }
}
