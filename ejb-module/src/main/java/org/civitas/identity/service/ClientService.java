package org.civitas.identity.service;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.ClientRegistration;
import org.civitas.identity.api.ClientView;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.Revocation.Kind;
import org.civitas.identity.persistence.ClientRepository;
import org.civitas.identity.service.token.Revocations;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Versions;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Programs that get tokens of their own. Removing one voids its tokens. */
@ApplicationService
public class ClientService {

  @Inject ClientRepository clients;
  @Inject RoleRegistry registry;
  @Inject Revocations revocations;
  @Inject AuditTrail audit;
  @Inject Caller caller;
  @Inject Clock clock;

  @RequiresScopes("admin_write")
  public ClientView register(ClientRegistration registration) {
    registry.requireScopes(registration.scopes());
    OpaqueToken secret = OpaqueToken.random();
    OAuthClient client =
        OAuthClient.register(
            registration.name().strip(),
            registration.scopes(),
            secret,
            caller.username(),
            clock.instant());
    clients.add(client);
    record("identity.client.registered", client);
    return view(client, secret.value());
  }

  @RequiresScopes("admin_read")
  public Page<ClientView> list(PageRequest page) {
    return clients.list(page);
  }

  @RequiresScopes("admin_read")
  public ClientView get(UUID id) {
    return view(clients.get(id), null);
  }

  @RequiresScopes("admin_write")
  public void remove(UUID id, long expectedVersion) {
    OAuthClient client = clients.get(id);
    Versions.check(expectedVersion, client.version());
    clients.remove(client);
    revocations.revoke(Kind.CLIENT, client.clientId());
    record("identity.client.removed", client);
  }

  private void record(String action, OAuthClient client) {
    audit.record(action, "client:" + client.id(), AuditOutcome.SUCCESS, client.name());
  }

  private static ClientView view(OAuthClient client, String secret) {
    return new ClientView(
        client.id(),
        client.clientId(),
        secret,
        client.name(),
        List.copyOf(client.scopes()),
        client.createdBy(),
        client.createdAt(),
        client.version());
  }
}
