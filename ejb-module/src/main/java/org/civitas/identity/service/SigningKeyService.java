package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.SigningKeyView;
import org.civitas.identity.domain.SigningKey;
import org.civitas.identity.service.token.SigningKeyStore;
import org.civitas.identity.service.token.SigningKeys;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.platform.persistence.AfterCommit;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Shows and rotates the keys that sign access tokens. */
@ApplicationService
public class SigningKeyService {

  @Inject SigningKeyStore store;
  @Inject SigningKeys keys;
  @Inject AuditTrail audit;
  @Inject AfterCommit afterCommit;

  /** The public keys, for those who verify tokens themselves. */
  @PermitAll
  public Map<String, Object> published() {
    return keys.published();
  }

  @RequiresScopes("admin_read")
  public Page<SigningKeyView> list() {
    return Page.whole(store.listPublished().stream().map(SigningKeyService::view).toList());
  }

  @RequiresScopes("admin_read")
  public SigningKeyView get(UUID id) {
    return store.listPublished().stream()
        .filter(key -> key.id().equals(id))
        .map(SigningKeyService::view)
        .findFirst()
        .orElseThrow(
            () ->
                new DomainException(
                    CommonProblem.NOT_FOUND, "There is no published key %s.".formatted(id)));
  }

  @RequiresScopes("admin_write")
  public SigningKeyView rotate() {
    SigningKey next = store.rotate();
    audit.record(
        "identity.signing-key.rotated", "signing-key:" + next.id(), AuditOutcome.SUCCESS, null);
    afterCommit.run(keys::forget);
    return view(next);
  }

  private static SigningKeyView view(SigningKey key) {
    return new SigningKeyView(
        key.id().toString(), key.algorithm(), key.isActive(), key.createdAt(), key.retiredAt());
  }
}
