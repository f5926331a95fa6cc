package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Function;
import org.civitas.contract.Operation.Parameter;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Citizens;

/**
 * Prepares requests that succeed: from the examples in the document, from those of the contexts,
 * and for what is below a collection by creating it there.
 */
final class Stage {

  private static final Duration TOKEN_LASTS = Duration.ofMinutes(10);

  private final Document document;
  private final Sampler sampler;
  private final Map<String, Function<Api, Example>> examples = new LinkedHashMap<>();
  private final HttpClient client = Api.anonymous().http();
  private Api owner;
  private Instant ownerUntil = Instant.MIN;

  Stage(Document document) {
    this.document = document;
    this.sampler = new Sampler(document);
    ServiceLoader.load(Examples.class).forEach(more -> examples.putAll(more.byOperation()));
    examples.keySet().forEach(document::operation);
  }

  /** A member with every role there is. */
  Api owner() {
    if (owner == null) {
      owner = Citizens.join();
      ownerUntil = Instant.now().plus(TOKEN_LASTS);
    } else if (Instant.now().isAfter(ownerUntil)) {
      owner = owner.signedIn(owner.username(), owner.password());
      ownerUntil = Instant.now().plus(TOKEN_LASTS);
    }
    return owner;
  }

  /** A request that succeeds if it is sent now. */
  Call ready(Operation operation) {
    return ready(operation, owner());
  }

  /** The same, of things that belong to this member. */
  Call ready(Operation operation, Api member) {
    return ready(operation, example(operation, member));
  }

  Call ready(Operation operation, Example example) {
    Call call = Call.of(operation).path(example.path()).seal(example.seal());
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required() && !parameter.in().equals("path")) {
        call = given(call, parameter);
      }
    }
    if (operation.bodyType().isPresent()) {
      call = body(call, example.body());
    }
    if (example.caller().token() != null) {
      call = call.header("Authorization", "Bearer " + example.caller().token());
    }
    return operation.hasHeader("If-Match") ? call.header("If-Match", etag(call)) : call;
  }

  private static Call given(Call call, Parameter parameter) {
    String value =
        parameter.name().equals("Idempotency-Key")
            ? UUID.randomUUID().toString()
            : parameter.example().asText();
    return parameter.in().equals("query")
        ? call.query(parameter.name(), value)
        : call.header(parameter.name(), value);
  }

  private Call body(Call call, ObjectNode changes) {
    JsonNode body = sampler.example(call.operation().bodySchema()).deepCopy();
    changes
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                ((ObjectNode) body).remove(member.getKey());
              } else {
                ((ObjectNode) body).set(member.getKey(), member.getValue());
              }
            });
    return call.operation().takesForm() ? call.text(Forms.text(body)) : call.json(body);
  }

  /** What the request needs; it belongs to the member. */
  Example example(Operation operation, Api member) {
    if (examples.containsKey(operation.id())) {
      return examples.get(operation.id()).apply(member);
    }
    Example example = Example.by(operation.isSecured() ? member : Api.anonymous());
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        if (parameter.example().isMissingNode()) {
          return created(operation, member);
        }
        example = example.at(parameter.name(), parameter.example().asText());
      }
    }
    return example;
  }

  /** What the path leads to is made by a POST to the collection that it is in. */
  private Example created(Operation operation, Api member) {
    String item = operation.path().substring(0, operation.path().lastIndexOf('}') + 1);
    String collection = item.substring(0, item.lastIndexOf("/{"));
    Operation creation =
        document
            .operation("POST", collection)
            .orElseThrow(
                () -> new AssertionError("Nothing tells how to come to " + operation.path()));
    Answer made = send(ready(creation, member)).expect(201);
    Example example = Example.by(member);
    Map<String, String> path =
        Operation.match(
                item, made.header("Location").orElseThrow().replaceFirst("https?://[^/]*", ""))
            .orElseThrow();
    for (Map.Entry<String, String> variable : path.entrySet()) {
      example = example.at(variable.getKey(), variable.getValue());
    }
    return example;
  }

  /** The version of what the path leads to, or of what that is a part of. */
  String etag(Call call) {
    String path = call.operation().path();
    while (document.operation("GET", path).isEmpty()) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    Call read = Call.of(document.operation("GET", path).orElseThrow()).path(call.path());
    String authorization = call.headers().get("Authorization");
    return send(authorization == null ? read : read.header("Authorization", authorization))
        .expect(200)
        .etag();
  }

  Answer send(Call call) {
    return call.send(client);
  }
}
