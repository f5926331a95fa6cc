package org.civitas.identity.service.signin;

import org.civitas.identity.api.TokenGrant;
import org.civitas.identity.api.TokenRequest;
import org.civitas.identity.domain.OAuthClient;

/** One way to get tokens: a {@code grant_type} of the token endpoint. */
public interface Grant {

  String type();

  /** False when the operator has switched it off. */
  default boolean isAvailable() {
    return true;
  }

  /**
   * Issues tokens, or refuses with an {@code OAuthException}.
   *
   * @param client the program that has proven itself, or null
   */
  TokenGrant issue(TokenRequest request, OAuthClient client);
}
