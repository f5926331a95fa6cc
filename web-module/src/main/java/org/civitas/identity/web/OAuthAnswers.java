package org.civitas.identity.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.civitas.identity.api.OAuthException;
import org.civitas.identity.api.TokenGrant;

/** Answers as RFC 6749 spells them, which no cache may keep. */
final class OAuthAnswers {

  private OAuthAnswers() {}

  /** What the work gives, or its refusal. */
  static Response of(Supplier<?> work) {
    try {
      return uncached(Response.ok(work.get()));
    } catch (OAuthException refusal) {
      return refused(refusal);
    }
  }

  static Map<String, Object> json(TokenGrant grant) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("access_token", grant.accessToken());
    json.put("token_type", "Bearer");
    json.put("expires_in", grant.expiresIn());
    json.put("scope", grant.scope());
    if (grant.refreshToken() != null) {
      json.put("refresh_token", grant.refreshToken());
    }
    return json;
  }

  private static Response refused(OAuthException refusal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("error", refusal.error());
    json.put("error_description", refusal.getMessage());
    Response.ResponseBuilder answer = Response.status(status(refusal)).entity(json);
    if (refusal.retryAfterSeconds() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
    }
    if (status(refusal) == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"civitas\"");
    }
    return uncached(answer);
  }

  private static int status(OAuthException refusal) {
    return switch (refusal.error()) {
      case "invalid_client" -> 401;
      case "temporarily_unavailable" -> 429;
      default -> 400;
    };
  }

  private static Response uncached(Response.ResponseBuilder answer) {
    return answer
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .build();
  }
}
