package org.civitas.audit.api;

/**
 * Keeps security-relevant acts for good: entries are only ever added. Who acts and from where is
 * taken from the request, when from the clock. Never pass a secret.
 */
public interface AuditTrail {

  /**
   * Adds an entry. A {@link AuditOutcome#SUCCESS} belongs to the transaction it is called in and
   * vanishes with it; any other outcome is written on its own and stays when that rolls back.
   *
   * @param action what was done, as {@code context.noun.verb}, for example {@code
   *     identity.signup.approved}
   * @param target what it was done to, as {@code kind:id}, for example {@code account:0192...}
   * @param detail more for a person to read, or null
   */
  void record(String action, String target, AuditOutcome outcome, String detail);

  /**
   * The same for an act that only establishes who somebody is, such as signing in: the request has
   * no caller yet.
   */
  void recordAs(String actor, String action, String target, AuditOutcome outcome, String detail);
}
