package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Ids;

/** A link by e-mail that sets a new password once, within half an hour. */
@Entity
@Table(schema = "identity", name = "password_reset")
public class PasswordReset {

  public static final Duration LIFETIME = Duration.ofMinutes(30);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Embedded private OneTimeLink link;
  @Version private long version;

  protected PasswordReset() {}

  public static PasswordReset request(UUID accountId, OpaqueToken token, Instant at) {
    PasswordReset reset = new PasswordReset();
    reset.id = Ids.next();
    reset.accountId = accountId;
    reset.link = OneTimeLink.of(token, at, LIFETIME);
    return reset;
  }

  /** Uses the link up; false when it was used before or has expired. */
  public boolean use(Instant at) {
    return link.use(at);
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }
}
