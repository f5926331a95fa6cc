package org.civitas.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** That an account holds a role, and by whose decision. Two grants of one role are the same. */
@Embeddable
public class RoleGrant {

  private String role;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  protected RoleGrant() {}

  RoleGrant(String role, String grantedBy, Instant grantedAt) {
    this.role = role;
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  public String role() {
    return role;
  }

  public String grantedBy() {
    return grantedBy;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleGrant grant && role.equals(grant.role);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(role);
  }
}
