package org.civitas.identity.api;

/**
 * Tokens that were issued.
 *
 * @param expiresIn seconds that the access token is valid
 * @param refreshToken null for programs
 */
public record TokenGrant(String accessToken, long expiresIn, String scope, String refreshToken) {

  @Override
  public String toString() {
    return "TokenGrant[hidden]";
  }
}
