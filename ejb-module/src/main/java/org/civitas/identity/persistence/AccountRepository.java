package org.civitas.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.civitas.identity.api.AccountContact;
import org.civitas.identity.api.AccountFilter;
import org.civitas.identity.api.AccountStatus;
import org.civitas.identity.api.AccountSummary;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.SignInGuard;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Accounts and the guards of their passwords. */
@ApplicationScoped
public class AccountRepository {

  private static final String ROLES =
      "(select coalesce(string_agg(g.role, ' ' order by g.role), '') from identity.role_grant g"
          + " where g.account_id = a.id)";

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(Account account) {
    em.persist(account);
    em.flush();
    em.persist(SignInGuard.of(account.id()));
    em.flush();
  }

  public Optional<Account> find(UUID id) {
    return entities.find(Account.class, id);
  }

  public Account get(UUID id) {
    return find(id).orElseThrow(() -> notFound(id));
  }

  /** Locks the row, for changes that depend on what the account is now. */
  public Account lock(UUID id) {
    return entities.lock(Account.class, id).orElseThrow(() -> notFound(id));
  }

  /** Locks the guard: sign-ins of one account are judged one after the other. */
  public SignInGuard lockGuard(UUID accountId) {
    return entities.lock(SignInGuard.class, accountId).orElseThrow(() -> notFound(accountId));
  }

  public void flush() {
    em.flush();
  }

  /** By username or e-mail address; a username has no {@code @}. */
  public Optional<Account> findByLogin(String login) {
    String query =
        login.indexOf('@') < 0
            ? "select a from Account a where a.username = :login"
            : "select a from Account a where lower(a.email) = :login";
    return em.createQuery(query, Account.class)
        .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  public List<AccountContact> findContacts(Collection<UUID> ids) {
    return contacts("id = any(?)", ids);
  }

  public Optional<AccountContact> findContact(String username) {
    return contact("username = ?", username);
  }

  private Optional<AccountContact> contact(String condition, Object argument) {
    return contacts(condition, argument).stream().findFirst();
  }

  private List<AccountContact> contacts(String condition, Object argument) {
    return sql.list(
        "select id, username, email, display_name from identity.account where " + condition,
        row -> new AccountContact(row.uuid(1), row.string(2), row.string(3), row.string(4)),
        argument);
  }

  public boolean hasUsername(String username) {
    return contact("username = ?", username).isPresent();
  }

  public Optional<AccountContact> findByEmail(String email) {
    return contact("lower(email) = lower(?)", email);
  }

  /** Active accounts with a role. */
  public long countActive(String role) {
    return sql.list(
            "select count(*) from identity.account a join identity.role_grant g on g.account_id ="
                + " a.id where g.role = ? and a.status = 'ACTIVE'",
            row -> row.longValue(1),
            role)
        .getFirst();
  }

  /** Replaces a hash by a stronger one of the same password; nobody needs to notice. */
  public void strengthenHash(UUID id, String oldHash, String newHash) {
    sql.update(
        "update identity.account set password_hash = ? where id = ? and password_hash = ?",
        newHash,
        id,
        oldHash);
  }

  /** Held to the end of the transaction: two requests for one name do not pass each other. */
  public void lockName(String name) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        "identity:" + name.toLowerCase(Locale.ROOT));
  }

  public Page<AccountSummary> list(AccountFilter filter, PageRequest page) {
    return PageQuery.select(
            "a.id, a.username, a.email, a.display_name, a.status, " + ROLES + ", a.created_at")
        .from("identity.account a")
        .whereGiven(filter.status(), "a.status = ?")
        .whereGiven(
            filter.role(),
            "exists (select 1 from identity.role_grant r where r.account_id = a.id and r.role ="
                + " ?)")
        .whereGiven(filter.username(), "starts_with(a.username, ?)")
        .sortable("createdAt", "a.created_at", Instant.class)
        .sortable("username", "a.username", String.class)
        .id("a.id")
        .defaultSort("createdAt")
        .fetch(sql, page, AccountRepository::summary);
  }

  private static AccountSummary summary(Row row) {
    String roles = row.string(6);
    return new AccountSummary(
        row.uuid(1),
        row.string(2),
        row.string(3),
        row.string(4),
        AccountStatus.valueOf(row.string(5)),
        roles.isEmpty() ? List.of() : List.of(roles.split(" ")),
        row.instant(7));
  }

  private static DomainException notFound(UUID id) {
    return new DomainException(CommonProblem.NOT_FOUND, "There is no account %s.".formatted(id));
  }
}
