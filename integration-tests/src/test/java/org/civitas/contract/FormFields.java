package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of the token endpoints, which take fields that they do not know (RFC 6749). */
final class FormFields implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.takesForm();
  }

  @Override
  public void walk(Walk walk) {
    String good = form(walk);
    walk.expect("an unknown field", walk.ready().text(good + "&notKnown=1"), Expectation.success());
    for (String body : List.of("", "&&&", "=", "%", "%zz=%zz", "a", "\0", good + "&" + good)) {
      walk.expect("the form '" + body + "'", walk.ready().text(body), Expectation.status(400));
    }
    String tooLarge = good + "&x=" + "x".repeat(600_000);
    walk.expect("more than is read", walk.ready().text(tooLarge), Expectation.status(413));
    JsonNode schema = walk.document().resolved(walk.operation().bodySchema());
    schema.get("properties").fieldNames().forEachRemaining(field -> hostile(walk, field));
  }

  /** Hostile texts in the place of what the example has there. */
  private static void hostile(Walk walk, String field) {
    for (String text : Hostile.some(walk.settings().hostileTexts(), walk.random())) {
      String body =
          Stream.concat(
                  Stream.of(form(walk).split("&")).filter(each -> !each.startsWith(field + "=")),
                  Stream.of(Texts.form(Map.of(field, text))))
              .collect(Collectors.joining("&"));
      walk.expect("a hostile " + field, walk.ready().text(body), Expectation.anything());
    }
  }

  private static String form(Walk walk) {
    return new String(walk.ready().body(), StandardCharsets.UTF_8);
  }
}
