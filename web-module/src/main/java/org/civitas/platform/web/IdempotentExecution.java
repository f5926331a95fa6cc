package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.civitas.kernel.Versioned;
import org.civitas.platform.idempotency.IdempotencyKeys;
import org.civitas.platform.idempotency.StoredAnswer;
import org.civitas.platform.json.Json;
import org.civitas.platform.json.JsonInput;
import org.civitas.platform.request.RequestBody;
import org.civitas.platform.security.Caller;

/** The transaction that holds both the change and the answer to it. */
@ApplicationScoped
public class IdempotentExecution {

  private static final String REPLAYED = "Idempotency-Replayed";

  @Inject IdempotencyKeys keys;
  @Inject RequestBody body;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  @Transactional(rollbackOn = Exception.class)
  public Object run(String key, InvocationContext call) throws Exception {
    String owner = caller.isAuthenticated() ? caller.username() : "";
    String fingerprint = fingerprint();
    Optional<StoredAnswer> before = keys.claim(owner, key, fingerprint);
    if (before.isPresent()) {
      return replay(before.get());
    }
    Object result = call.proceed();
    keys.store(owner, key, answer(result, fingerprint));
    return result;
  }

  private static StoredAnswer answer(Object result, String fingerprint) {
    Response response = result instanceof Response given ? given : Response.ok(result).build();
    Map<String, String> headers = new LinkedHashMap<>();
    if (response.getLocation() != null) {
      headers.put("Location", response.getLocation().toString());
    }
    if (response.getEntity() instanceof Versioned view) {
      headers.put("ETag", "\"" + view.version() + "\"");
    }
    byte[] json = response.hasEntity() ? Json.bytes(response.getEntity()) : null;
    return new StoredAnswer(fingerprint, response.getStatus(), headers, json);
  }

  private static Response replay(StoredAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).header(REPLAYED, "true").entity(answer.body());
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON);
    }
    answer.headers().forEach(response::header);
    return response.build();
  }

  /** What tells requests apart, without what must not be stored, not even as a fast hash. */
  private String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
      digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(JsonInput.withoutSecrets(body.bytes())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
