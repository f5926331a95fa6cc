package org.civitas.audit.api;

/** How an audited act ended. */
public enum AuditOutcome {
  SUCCESS,
  /** Tried and not done: a wrong password, a broken rule. */
  FAILURE,
  /** Refused for lack of rights. */
  DENIED
}
