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

/** A member's wish for another address, fulfilled once by a link that is sent there. */
@Entity
@Table(schema = "identity", name = "email_change")
public class EmailChange {

  public static final Duration LIFETIME = Duration.ofDays(1);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String email;
  @Embedded private OneTimeLink link;
  @Version private long version;

  protected EmailChange() {}

  public static EmailChange request(UUID accountId, String email, OpaqueToken token, Instant at) {
    EmailChange change = new EmailChange();
    change.id = Ids.next();
    change.accountId = accountId;
    change.email = email;
    change.link = OneTimeLink.of(token, at, LIFETIME);
    return change;
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

  public String email() {
    return email;
  }
}
