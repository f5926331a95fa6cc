package org.civitas.hello;

import java.util.Map;
import java.util.function.Supplier;
import org.civitas.contract.Provocations;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** The one thing that hello refuses by itself. */
public final class HelloProvocations implements Provocations {

  @Override
  public Map<String, Supplier<Answer>> byProblem() {
    return Map.of("hello-no-such-item", () -> Api.anonymous().get("/api/v1/hello/items/987654321"));
  }
}
