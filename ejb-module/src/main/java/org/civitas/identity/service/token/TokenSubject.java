package org.civitas.identity.service.token;

import java.util.Set;
import java.util.UUID;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.identity.domain.OpaqueToken;

/**
 * Whom an access token is for and what it allows.
 *
 * @param accountId the member's account, null for a program
 * @param username the member's username, or the client id of a program
 * @param clientId the program that asked, or null
 * @param sessionId the sign-in it belongs to, null for a program
 * @param refreshToken goes out with the access token, null for a program
 */
public record TokenSubject(
    UUID accountId,
    String username,
    String displayName,
    String clientId,
    String sessionId,
    Set<String> scopes,
    Set<String> roles,
    OpaqueToken refreshToken) {

  public static TokenSubject program(OAuthClient client, Set<String> scopes) {
    return new TokenSubject(
        null, client.clientId(), client.name(), client.clientId(), null, scopes, Set.of(), null);
  }

  static TokenSubject member(
      Account account,
      String clientId,
      UUID sessionId,
      Set<String> scopes,
      Set<String> roles,
      OpaqueToken refreshToken) {
    return new TokenSubject(
        account.id(),
        account.username(),
        account.displayName(),
        clientId,
        sessionId.toString(),
        scopes,
        roles,
        refreshToken);
  }
}
