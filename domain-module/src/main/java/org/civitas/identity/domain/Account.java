package org.civitas.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civitas.identity.api.AccountStatus;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.kernel.DomainException;

/** A member: who signs in, and which roles an administrator has granted. */
@Entity
@Table(schema = "identity", name = "account")
public class Account {

  @Id private UUID id;
  private String username;
  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  @Column(name = "suspension_reason")
  private String suspensionReason;

  @Column(name = "created_at")
  private Instant createdAt;

  /** Written with every change of the grants, so that the version moves on every provider. */
  @Column(name = "roles_changed_at")
  private Instant rolesChangedAt;

  @ElementCollection
  @CollectionTable(
      schema = "identity",
      name = "role_grant",
      joinColumns = @JoinColumn(name = "account_id"))
  private Set<RoleGrant> grants = new HashSet<>();

  @Version private long version;

  protected Account() {}

  static Account open(
      UUID id, String username, String email, String displayName, String hash, Instant at) {
    Account account = new Account();
    account.id = id;
    account.username = username;
    account.email = email;
    account.displayName = displayName;
    account.passwordHash = hash;
    account.status = AccountStatus.ACTIVE;
    account.createdAt = at;
    account.rolesChangedAt = at;
    return account;
  }

  /**
   * Makes these the roles of the account, keeping the grants that stay as they are.
   *
   * @return whether a role was taken away, so that tokens carry more than the account holds
   */
  public boolean changeRoles(Set<String> roles, String by, Instant at) {
    boolean takenAway = grants.removeIf(grant -> !roles.contains(grant.role()));
    roles.forEach(role -> grants.add(new RoleGrant(role, by, at)));
    rolesChangedAt = at;
    return takenAway;
  }

  public void suspend(String reason) {
    if (isSuspended()) {
      throw new DomainException(
          IdentityProblem.ACCOUNT_SUSPENDED, "%s is suspended already.".formatted(username));
    }
    status = AccountStatus.SUSPENDED;
    suspensionReason = reason;
  }

  public void reactivate() {
    if (!isSuspended()) {
      throw new DomainException(
          IdentityProblem.ACCOUNT_ACTIVE, "%s is not suspended.".formatted(username));
    }
    status = AccountStatus.ACTIVE;
    suspensionReason = null;
  }

  public void rename(String newDisplayName) {
    displayName = newDisplayName;
  }

  public void moveTo(String newEmail) {
    email = newEmail;
  }

  public void replacePasswordHash(String hash) {
    passwordHash = hash;
  }

  public UUID id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String email() {
    return email;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public AccountStatus status() {
    return status;
  }

  public boolean isSuspended() {
    return status == AccountStatus.SUSPENDED;
  }

  public String suspensionReason() {
    return suspensionReason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public SortedSet<String> roles() {
    return grants.stream().map(RoleGrant::role).collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  public long version() {
    return version;
  }
}
