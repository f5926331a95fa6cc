package org.civitas.identity.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenRequest;

/** Reads the forms of the token endpoints and the client's proof of itself (RFC 6749, 2.3.1). */
final class OAuthForms {

  private static final String BASIC = "Basic ";

  private OAuthForms() {}

  static TokenRequest read(String authorization, MultivaluedMap<String, String> form) {
    Map<String, String> parameters = single(form);
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return new TokenRequest(
          parameters, given(parameters, "client_id"), given(parameters, "client_secret"));
    }
    String[] credentials = basic(authorization.substring(BASIC.length()).strip());
    if (given(parameters, "client_secret") != null) {
      throw OAuthException.invalidRequest("Prove the client in one way only.");
    }
    // A client without id and secret says that it has none.
    return credentials[0].isEmpty()
        ? new TokenRequest(parameters, null, null)
        : new TokenRequest(parameters, credentials[0], credentials[1]);
  }

  private static Map<String, String> single(MultivaluedMap<String, String> form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> {
          if (values.size() != 1) {
            throw OAuthException.invalidRequest("A parameter is sent twice.");
          }
          String value = values.get(0) == null ? "" : values.get(0);
          if (value.indexOf('\0') >= 0) {
            throw OAuthException.invalidRequest(
                "A parameter contains characters that are no text.");
          }
          parameters.put(name, value);
        });
    return parameters;
  }

  private static String given(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static String[] basic(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw OAuthException.invalidClient();
      }
      return new String[] {decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))};
    } catch (IllegalArgumentException e) {
      throw OAuthException.invalidClient();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
