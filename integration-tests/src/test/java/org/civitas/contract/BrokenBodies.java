package org.civitas.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are no JSON, or JSON of no use. */
final class BrokenBodies implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.takesJson();
  }

  @Override
  public void walk(Walk walk) {
    String good = new String(walk.ready().body(), StandardCharsets.UTF_8);
    texts(good)
        .forEach(
            (what, body) ->
                walk.expect(what, walk.ready().text(body), Expectation.status(400, 422)));
    walk.expect("no body at all", walk.ready().bytes(null), Expectation.status(400));
    byte[] latin = "{\"\u00e9\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    walk.expect("bytes that are not UTF-8", walk.ready().bytes(latin), Expectation.status(400));
    walk.expect(
        "more than is read",
        walk.ready().text("{\"x\": \"" + "x".repeat(600_000) + "\"}"),
        Expectation.status(413));
  }

  private static Map<String, String> texts(String good) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("an empty body", "");
    texts.put("a blank body", " \n ");
    texts.put("half a body", good.substring(0, good.length() / 2));
    texts.put("a body without its end", good.substring(0, good.length() - 1));
    texts.put("more after the end", good + " x");
    texts.put("two bodies", good + good);
    texts.put("no JSON", "who=Mom");
    texts.put("XML", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    texts.put("a comment", "/* */ " + good);
    texts.put("a member twice", "{\"a\": 1, \"a\": 1}");
    texts.put("no number", "{\"a\": NaN}");
    texts.put("a number of many digits", "{\"a\": " + "9".repeat(100_000) + "}");
    texts.put("a number with a large exponent", "{\"a\": 1e999999999}");
    texts.put("deep nesting", "[".repeat(100_000));
    texts.put("deep nesting in a member", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    texts.put("a raw line end in a text", "{\"a\": \"\n\"}");
    texts.put("an escape that is none", "{\"a\": \"\\x\"}");
    texts.put("null", "null");
    return texts;
  }
}
