package org.civitas.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.identity.domain.EmailChange;
import org.civitas.identity.domain.PasswordReset;
import org.civitas.identity.domain.Revocation;
import org.civitas.identity.domain.SigningKey;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.Sql;

/** Signing keys, revocations and one-time links. */
@ApplicationScoped
public class CredentialRepository {

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(SigningKey key) {
    em.persist(key);
    em.flush();
  }

  /** Held to the end of the transaction: however many nodes start or rotate, one key is made. */
  public void lockSigningKeys() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        "identity.signing-keys");
  }

  public List<SigningKey> listSigningKeys() {
    return em.createQuery("select k from SigningKey k order by k.createdAt", SigningKey.class)
        .getResultList();
  }

  public void flush() {
    em.flush();
  }

  public void add(Revocation revocation) {
    em.persist(revocation);
  }

  public List<Revocation> listRevocations(Instant recordedSince, Instant now) {
    return em.createQuery(
            "select r from Revocation r where r.revokedAt >= :since and r.expiresAt > :now",
            Revocation.class)
        .setParameter("since", recordedSince)
        .setParameter("now", now)
        .getResultList();
  }

  public void add(PasswordReset reset) {
    em.persist(reset);
  }

  /** Locks the row, so that a link works for one of two requests. */
  public Optional<PasswordReset> lockReset(String tokenHash) {
    return sql.find(
            "select id from identity.password_reset where token_hash = ?",
            row -> row.uuid(1),
            tokenHash)
        .flatMap(id -> entities.lock(PasswordReset.class, id));
  }

  public long countResets(UUID accountId, Instant since) {
    return sql.list(
            "select count(*) from identity.password_reset where account_id = ? and requested_at >"
                + " ?",
            row -> row.longValue(1),
            accountId,
            since)
        .getFirst();
  }

  public void add(EmailChange change) {
    em.persist(change);
    em.flush();
  }

  /** Locks the row, so that a link works for one of two requests. */
  public Optional<EmailChange> lockEmailChange(String tokenHash) {
    return sql.find(
            "select id from identity.email_change where token_hash = ?",
            row -> row.uuid(1),
            tokenHash)
        .flatMap(id -> entities.lock(EmailChange.class, id));
  }

  public long countEmailChanges(UUID accountId, Instant since) {
    return sql.list(
            "select count(*) from identity.email_change where account_id = ? and requested_at > ?",
            row -> row.longValue(1),
            accountId,
            since)
        .getFirst();
  }

  /** A new password or address voids the links that were sent before. */
  public void voidLinks(UUID accountId, Instant now) {
    for (String table : List.of("password_reset", "email_change")) {
      sql.update(
          "update identity.%s set used_at = ? where account_id = ? and used_at is null"
              .formatted(table),
          now,
          accountId);
    }
  }

  /** Removes what cannot matter any more. */
  public void removeExpired(Instant before) {
    sql.update("delete from identity.revocation where expires_at < ?", before);
    sql.update("delete from identity.password_reset where expires_at < ?", before);
    sql.update("delete from identity.email_change where expires_at < ?", before);
    sql.update("delete from identity.refresh_token where expires_at < ?", before);
    sql.update("delete from identity.session where expires_at < ?", before);
    sql.update("delete from identity.signing_key where retired_at < ?", before);
  }
}
