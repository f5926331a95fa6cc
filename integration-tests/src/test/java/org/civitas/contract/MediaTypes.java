package org.civitas.contract;

import java.util.List;
import java.util.Optional;

/** Other types than the documented ones are neither read nor written. */
final class MediaTypes implements Theme {

  private static final List<String> OTHERS =
      List.of(
          "text/plain",
          "application/xml",
          "application/octet-stream",
          "multipart/form-data; boundary=x",
          "application/vnd.civitas+json",
          "image/png");

  @Override
  public boolean concerns(Operation operation) {
    return true;
  }

  @Override
  public void walk(Walk walk) {
    Optional<String> type = walk.operation().bodyType();
    type.ifPresent(own -> reads(walk, own));
    for (String other : List.of("image/png", "application/xml;q=0.9, text/css", "video/*")) {
      walk.expect(
          "Accept: " + other,
          walk.ready().header("Accept", other),
          Expectation.problem(406, "not-acceptable"));
    }
    walk.expect(
        "Accept: no type", walk.ready().header("Accept", "no type"), Expectation.status(400, 406));
    walk.expect("Accept: */*", walk.ready().header("Accept", "*/*"), Expectation.success());
    walk.expect(
        "anything at last",
        walk.ready().header("Accept", "image/png, */*;q=0.1"),
        Expectation.success());
  }

  private static void reads(Walk walk, String own) {
    for (String other : OTHERS) {
      walk.expect(
          "Content-Type: " + other,
          walk.ready().header("Content-Type", other),
          Expectation.problem(415, "unsupported-media-type"));
    }
    if (!own.equals("application/json")) {
      walk.expect(
          "Content-Type: application/json",
          walk.ready().header("Content-Type", "application/json"),
          Expectation.problem(415, "unsupported-media-type"));
    }
    walk.expect(
        "no Content-Type",
        walk.ready().withoutHeader("Content-Type"),
        Expectation.problem(415, "unsupported-media-type"));
    walk.expect(
        "a Content-Type that is none",
        walk.ready().header("Content-Type", "json"),
        Expectation.status(400, 415));
    walk.expect(
        "the type with its charset",
        walk.ready().header("Content-Type", own + "; charset=UTF-8"),
        Expectation.success());
    walk.expect(
        "the type in capitals",
        walk.ready().header("Content-Type", own.toUpperCase(java.util.Locale.ROOT)),
        Expectation.success());
  }
}
