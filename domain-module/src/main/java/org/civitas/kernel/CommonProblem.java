package org.civitas.kernel;

/** Refusals that every context shares. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST("The request cannot be read", Category.MALFORMED),
  INVALID_INPUT("The input is not valid", Category.RULE),
  UNAUTHENTICATED("Sign in first", Category.UNAUTHENTICATED),
  INVALID_TOKEN("The access token is not valid", Category.UNAUTHENTICATED),
  INSUFFICIENT_SCOPE("The access token lacks a scope", Category.FORBIDDEN),
  FORBIDDEN("Not allowed", Category.FORBIDDEN),
  NOT_FOUND("There is no such resource", Category.NOT_FOUND),
  STALE_VERSION("The resource has changed since it was read", Category.STALE),
  PRECONDITION_REQUIRED(
      "Say which version is changed with If-Match", Category.PRECONDITION_REQUIRED),
  CONFLICT("The request does not fit the current state", Category.CONFLICT),
  IDEMPOTENCY_KEY_REQUIRED("An Idempotency-Key is required", Category.MALFORMED),
  IDEMPOTENCY_KEY_REUSED("The Idempotency-Key was used for another request", Category.RULE),
  IDEMPOTENCY_KEY_IN_USE(
      "The first request with this Idempotency-Key is still running", Category.CONFLICT),
  TOO_MANY_REQUESTS("Too many requests", Category.THROTTLED),
  UNAVAILABLE("The service is not available now", Category.UNAVAILABLE);

  private final String title;
  private final Category category;

  CommonProblem(String title, Category category) {
    this.title = title;
    this.category = category;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Category category() {
    return category;
  }
}
