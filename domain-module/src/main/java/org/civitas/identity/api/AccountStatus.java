package org.civitas.identity.api;

/** Whether an account can be used. */
public enum AccountStatus {
  ACTIVE,
  SUSPENDED
}
