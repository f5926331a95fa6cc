package org.civitas.identity.api;

import java.util.Map;

/**
 * A request to one of the token endpoints.
 *
 * @param parameters the form, each name once
 * @param clientId who the program says it is, or null
 * @param clientSecret how it proves that, or null
 */
public record TokenRequest(Map<String, String> parameters, String clientId, String clientSecret) {

  public TokenRequest {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter, or null; an empty one counts as absent (RFC 6749, 3.2). */
  public String parameter(String name) {
    String value = parameters.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** A parameter that must be there. */
  public String required(String name) {
    String value = parameter(name);
    if (value == null) {
      throw OAuthException.invalidRequest("The parameter " + name + " is missing.");
    }
    return value;
  }

  @Override
  public String toString() {
    return "TokenRequest[hidden]";
  }
}
