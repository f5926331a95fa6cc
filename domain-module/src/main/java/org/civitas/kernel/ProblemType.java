package org.civitas.kernel;

/**
 * One kind of refusal a client can meet. Each context lists its own in one enum; the platform turns
 * them into problem documents, so the domain never speaks of HTTP.
 */
public interface ProblemType {

  /** Stable kebab-case name, unique over all contexts, for example {@code bid-too-low}. */
  String slug();

  /** What went wrong, the same for every occurrence. */
  String title();

  Category category();

  /** What a client can do about it; each category has one HTTP status. */
  enum Category {
    /** The request cannot be read (400). */
    MALFORMED,
    /** The caller is not known (401). */
    UNAUTHENTICATED,
    /** The caller is known and may not do this (403). */
    FORBIDDEN,
    /** There is no such thing, or none that the caller may see (404). */
    NOT_FOUND,
    /** The request does not fit the state things are in now (409). */
    CONFLICT,
    /** The caller has seen an older version (412). */
    STALE,
    /** The request breaks a rule whatever the state (422). */
    RULE,
    /** The caller did not say which version it changes (428). */
    PRECONDITION_REQUIRED,
    /** The caller asks too often (429). */
    THROTTLED,
    /** Something this service needs is not there now (503). */
    UNAVAILABLE
  }
}
