package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.SignupStatus;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;

/**
 * A person's wish to become a member, decided once by an administrator. The account that an
 * approval opens takes over the id and the password hash; a decided sign-up keeps no hash.
 */
@Entity
@Table(schema = "identity", name = "signup")
public class Signup {

  @Id private UUID id;
  private String username;
  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private SignupStatus status;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String reason;
  @Version private long version;

  protected Signup() {}

  public static Signup request(
      String username, String email, String displayName, String passwordHash, Instant at) {
    Signup signup = new Signup();
    signup.id = Ids.next();
    signup.username = username;
    signup.email = email;
    signup.displayName = displayName;
    signup.passwordHash = passwordHash;
    signup.status = SignupStatus.PENDING;
    signup.requestedAt = at;
    return signup;
  }

  public Account approve(Set<String> roles, String by, Instant at) {
    decide(SignupStatus.APPROVED, by, at);
    Account account = Account.open(id, username, email, displayName, passwordHash, at);
    account.changeRoles(roles, by, at);
    passwordHash = null;
    return account;
  }

  public void reject(String why, String by, Instant at) {
    decide(SignupStatus.REJECTED, by, at);
    reason = why;
    passwordHash = null;
  }

  private void decide(SignupStatus decision, String by, Instant at) {
    if (status != SignupStatus.PENDING) {
      throw new DomainException(
          IdentityProblem.SIGNUP_DECIDED,
          "The sign-up of %s is %s.".formatted(username, status.name()));
    }
    status = decision;
    decidedBy = by;
    decidedAt = at;
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

  public SignupStatus status() {
    return status;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public String reason() {
    return reason;
  }

  public boolean keepsPasswordHash() {
    return passwordHash != null;
  }

  public long version() {
    return version;
  }
}
