package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.civitas.contract.Operation.Parameter;
import org.civitas.contract.Variants.Variant;

/** Several values at once, drawn by chance: one bad value is enough to be refused. */
final class Mixtures implements Theme {

  private static final Set<String> FIXED = Set.of("If-Match", "Idempotency-Key", "Authorization");

  @Override
  public boolean concerns(Operation operation) {
    return !operation.parameters().isEmpty() || operation.takesJson();
  }

  @Override
  public void walk(Walk walk) {
    for (int i = 0; i < walk.settings().cases(); i++) {
      mix(walk);
    }
  }

  private static void mix(Walk walk) {
    Call call = walk.ready();
    boolean valid = true;
    for (Parameter parameter : walk.operation().parameters()) {
      if (!FIXED.contains(parameter.name()) && walk.random().nextInt(3) == 0) {
        String text = oneOf(walk, Parameters.texts(walk, parameter));
        valid &= Parameters.isValid(walk, parameter, text);
        call = Parameters.with(call, parameter, text);
      }
    }
    if (walk.operation().takesJson()) {
      JsonNode schema = walk.operation().bodySchema();
      JsonNode body = call.json();
      for (int i = walk.random().nextInt(3); i > 0; i--) {
        List<Variant> variants =
            new Variants(walk.document(), walk.candidates())
                .of(schema, body, walk.operation().takesPatch());
        body = variants.get(walk.random().nextInt(variants.size())).body();
      }
      valid &= walk.operation().takesPatch() || walk.document().schemas().takes(schema, body);
      call = call.json(body);
    }
    walk.expect(
        "a mixture", call, valid ? Expectation.anything() : Expectation.status(400, 401, 404, 422));
  }

  private static <T> T oneOf(Walk walk, Set<T> values) {
    return new ArrayList<>(values).get(walk.random().nextInt(values.size()));
  }
}
