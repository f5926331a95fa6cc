package org.civitas.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.civitas.identity.api.SignupStatus;
import org.civitas.identity.api.SignupView;
import org.civitas.identity.domain.Signup;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Sign-ups, waiting and decided. */
@ApplicationScoped
public class SignupRepository {

  private static final String EMAIL_IN_USE =
      "(exists (select 1 from identity.account a where lower(a.email) = lower(s.email) and a.id <>"
          + " s.id) or exists (select 1 from identity.signup o where lower(o.email) ="
          + " lower(s.email) and o.status = 'PENDING' and o.id < s.id))";

  private static final String COLUMNS =
      "s.id, s.username, s.email, s.display_name, s.status, "
          + EMAIL_IN_USE
          + ", s.requested_at, s.decided_at, s.decided_by, s.reason, s.version";

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Signup signup) {
    em.persist(signup);
    em.flush();
  }

  /** Locks the row, so that two administrators decide one after the other. */
  public Signup lock(UUID id) {
    return entities.lock(Signup.class, id).orElseThrow(() -> notFound(id));
  }

  /** Whether the name waits for a decision. The caller holds the lock on the name. */
  public boolean reserves(String username) {
    return sql.find(
            "select 1 from identity.signup where username = ? and status = 'PENDING'",
            row -> true,
            username)
        .isPresent();
  }

  public SignupView getView(UUID id) {
    return sql.find("select " + COLUMNS + " from identity.signup s where s.id = ?", this::view, id)
        .orElseThrow(() -> notFound(id));
  }

  public Page<SignupView> list(SignupStatus status, PageRequest page) {
    return PageQuery.select(COLUMNS)
        .from("identity.signup s")
        .whereGiven(status, "s.status = ?")
        .sortable("requestedAt", "s.requested_at", Instant.class)
        .sortable("username", "s.username", String.class)
        .id("s.id")
        .defaultSort("requestedAt")
        .fetch(sql, page, this::view);
  }

  private SignupView view(Row row) {
    return new SignupView(
        row.uuid(1),
        row.string(2),
        row.string(3),
        row.string(4),
        SignupStatus.valueOf(row.string(5)),
        row.bool(6),
        row.instant(7),
        row.instant(8),
        row.string(9),
        row.string(10),
        row.longValue(11));
  }

  private static DomainException notFound(UUID id) {
    return new DomainException(CommonProblem.NOT_FOUND, "There is no sign-up %s.".formatted(id));
  }
}
