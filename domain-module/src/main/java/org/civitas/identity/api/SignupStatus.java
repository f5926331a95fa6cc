package org.civitas.identity.api;

/** Where a sign-up stands. */
public enum SignupStatus {
  PENDING,
  APPROVED,
  REJECTED
}
