package org.civitas.identity.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.persistence.ClientRepository;

/** Programs prove themselves with their id and secret. */
@ApplicationScoped
public class ClientAuthentication {

  @Inject ClientRepository clients;
  @Inject AuditTrail audit;

  /**
   * The program, or null when the request names none; one that fails to prove itself is refused.
   */
  @Transactional(dontRollbackOn = OAuthException.class)
  public OAuthClient authenticate(TokenRequest request) {
    if (request.clientId() == null) {
      return null;
    }
    return find(request.clientId())
        .filter(client -> isProven(client, request.clientSecret()))
        .orElseThrow(this::refused);
  }

  private Optional<OAuthClient> find(String clientId) {
    try {
      return clients.find(UUID.fromString(clientId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isProven(OAuthClient client, String secret) {
    return secret != null && client.accepts(new OpaqueToken(secret));
  }

  private OAuthException refused() {
    audit.recordAs(
        "anonymous",
        "identity.client.refused",
        "client:unknown",
        AuditOutcome.FAILURE,
        "wrong id or secret");
    return OAuthException.invalidClient();
  }
}
