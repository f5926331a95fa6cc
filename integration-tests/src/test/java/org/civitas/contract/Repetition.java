package org.civitas.contract;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.civitas.testing.Answer;

/**
 * A request under the Idempotency-Key of one before: the same is not done twice, another not at
 * all.
 */
final class Repetition implements Theme {

  private static final String KEY = "Idempotency-Key";

  @Override
  public boolean concerns(Operation operation) {
    return operation.hasHeader(KEY);
  }

  @Override
  public void walk(Walk walk) {
    String key = UUID.randomUUID().toString();
    Call call = walk.ready().header(KEY, key);
    Answer first = walk.expect("the first time", call, Expectation.success());
    Answer again = walk.expect("the second time", call, Expectation.status(first.status()));
    if (!Arrays.equals(first.bytes(), again.bytes())
        || !first.header("Location").equals(again.header("Location"))
        || !first.header("ETag").equals(again.header("ETag"))
        || again.header("Idempotency-Replayed").isEmpty()) {
      walk.note("the second time", call, again, List.of("expected the first answer: " + first));
    }
    Call other = walk.ready().header(KEY, key);
    if (!other.target().equals(call.target()) || !Arrays.equals(other.body(), call.body())) {
      walk.expect("another request", other, Expectation.problem(422, "idempotency-key-reused"));
    }
    if (walk.operation().parameter("header", KEY).orElseThrow().required()) {
      walk.expect(
          "no key",
          walk.ready().withoutHeader(KEY),
          Expectation.problem(400, "idempotency-key-required"));
    }
    for (String odd : List.of("x".repeat(256), "a b")) {
      walk.expect(
          "the key " + odd, walk.ready().header(KEY, odd), Expectation.refusalAt("header", KEY));
    }
    walk.expect(
        "the longest key",
        walk.ready().header(KEY, "x".repeat(219) + UUID.randomUUID()),
        Expectation.success());
  }
}
