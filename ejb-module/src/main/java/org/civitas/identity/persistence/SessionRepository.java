package org.civitas.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.identity.api.SessionView;
import org.civitas.identity.domain.RefreshToken;
import org.civitas.identity.domain.Session;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Sessions and their refresh tokens. */
@ApplicationScoped
public class SessionRepository {

  private static final String COLUMNS =
      "s.id, s.started_at, (select max(t.issued_at) from identity.refresh_token t where"
          + " t.session_id = s.id), s.expires_at, s.address, s.user_agent, s.version";
  private static final String OPEN = "s.account_id = ? and s.ended_at is null and s.expires_at > ?";

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Session session, RefreshToken first) {
    em.persist(session);
    em.flush();
    add(first);
  }

  public void add(RefreshToken token) {
    em.persist(token);
  }

  /** Locks the row: of two uses of one refresh token, the second sees the first. */
  public Optional<Session> lock(UUID id) {
    return entities.lock(Session.class, id);
  }

  public Optional<UUID> findSessionOf(String refreshTokenHash) {
    return sql.find(
        "select session_id from identity.refresh_token where token_hash = ?",
        row -> row.uuid(1),
        refreshTokenHash);
  }

  public RefreshToken getToken(String hash) {
    return em.createQuery(
            "select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
        .setParameter("hash", hash)
        .getSingleResult();
  }

  public List<UUID> listOpen(UUID accountId, Instant now) {
    return sql.list(
        "select s.id from identity.session s where " + OPEN + " order by s.id",
        row -> row.uuid(1),
        accountId,
        now);
  }

  public Page<SessionView> list(UUID accountId, String current, Instant now, PageRequest page) {
    return PageQuery.select(COLUMNS)
        .from("identity.session s")
        .where(OPEN, accountId, now)
        .sortable("startedAt", "s.started_at", Instant.class)
        .id("s.id")
        .defaultSort("-startedAt")
        .fetch(sql, page, row -> view(row, current));
  }

  public Optional<SessionView> findOpen(UUID id, UUID accountId, String current, Instant now) {
    return sql.find(
        "select " + COLUMNS + " from identity.session s where " + OPEN + " and s.id = ?",
        row -> view(row, current),
        accountId,
        now,
        id);
  }

  private static SessionView view(Row row, String current) {
    UUID id = row.uuid(1);
    return new SessionView(
        id,
        row.instant(2),
        row.instant(3),
        row.instant(4),
        row.string(5),
        row.string(6),
        id.toString().equals(current),
        row.longValue(7));
  }
}
