package org.civitas.contract;

import java.util.List;
import org.civitas.testing.Answer;

/** If-Match where something changes, If-None-Match where it is read. */
final class Preconditions implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.hasHeader("If-Match") || operation.answers(304);
  }

  @Override
  public void walk(Walk walk) {
    if (walk.operation().isRead()) {
      known(walk);
    } else {
      required(walk);
    }
  }

  private static void required(Walk walk) {
    walk.expect(
        "no If-Match",
        walk.ready().withoutHeader("If-Match"),
        Expectation.problem(428, "precondition-required"));
    for (String stale :
        List.of(
            "\"987654321\"",
            "\"-1\"",
            "\"x\"",
            "x",
            "W/" + walk.ready().headers().get("If-Match"))) {
      walk.expect(
          "If-Match: " + stale,
          walk.ready().header("If-Match", stale),
          Expectation.problem(412, "stale-version"));
    }
    Call call = walk.ready();
    String before = call.headers().get("If-Match");
    Answer changed = walk.expect("the version seen", call, Expectation.success());
    if (changed.status() == 200 && changed.header("ETag").filter(before::equals).isEmpty()) {
      walk.expect("the version before", call, Expectation.problem(412, "stale-version"));
    }
  }

  private static void known(Walk walk) {
    Answer read = walk.expect("a read", walk.ready(), Expectation.status(200));
    String tag = read.header("ETag").orElse("none");
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      walk.expect(
          "If-None-Match: " + known,
          walk.ready().header("If-None-Match", known),
          Expectation.status(304));
    }
    walk.expect(
        "If-None-Match of another version",
        walk.ready().header("If-None-Match", "\"987654321\""),
        Expectation.status(200));
  }
}
