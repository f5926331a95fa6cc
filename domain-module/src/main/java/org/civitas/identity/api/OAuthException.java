package org.civitas.identity.api;

/** A refusal of a token endpoint, in the words of RFC 6749 instead of a problem document. */
public class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;
  private final int retryAfterSeconds;

  private OAuthException(String error, String description, int retryAfterSeconds) {
    super(description, null, false, false);
    this.error = error;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static OAuthException invalidRequest(String description) {
    return new OAuthException("invalid_request", description, 0);
  }

  public static OAuthException invalidClient() {
    return new OAuthException("invalid_client", "The client is not known or not proven.", 0);
  }

  /** One answer for a wrong name, a wrong password, a locked and a suspended account. */
  public static OAuthException wrongCredentials() {
    return invalidGrant("The username or the password is not right.");
  }

  public static OAuthException invalidGrant(String description) {
    return new OAuthException("invalid_grant", description, 0);
  }

  public static OAuthException unsupportedGrant(String type) {
    return new OAuthException(
        "unsupported_grant_type", "The grant type " + type + " is not available.", 0);
  }

  public static OAuthException invalidScope(String description) {
    return new OAuthException("invalid_scope", description, 0);
  }

  public static OAuthException tooManyFailures(int retryAfterSeconds) {
    return new OAuthException(
        "temporarily_unavailable", "Too many failed attempts, wait a while.", retryAfterSeconds);
  }

  public String error() {
    return error;
  }

  /** Seconds to wait before the next attempt; 0 when waiting does not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
