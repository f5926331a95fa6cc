package org.civitas.identity.service.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civitas.identity.domain.Revocation;
import org.civitas.identity.domain.Revocation.Kind;
import org.civitas.identity.persistence.CredentialRepository;
import org.civitas.platform.persistence.AfterCommit;

/** Stores revocations, with the change that causes them. */
@ApplicationScoped
public class Revocations {

  @Inject CredentialRepository credentials;
  @Inject RevocationList list;
  @Inject AfterCommit afterCommit;
  @Inject Clock clock;

  @Transactional
  public void revoke(Kind kind, String subject) {
    Revocation revocation = Revocation.of(kind, subject, clock.instant());
    credentials.add(revocation);
    afterCommit.run(() -> list.add(revocation));
  }

  @Transactional
  public List<Revocation> listSince(Instant since) {
    return credentials.listRevocations(since, clock.instant());
  }
}
