package org.civitas.contract;

import java.util.Map;
import java.util.function.Supplier;
import org.civitas.testing.Answer;

/**
 * How the kinds of problems of a context come about, over HTTP. A context provides a list of them
 * as it does with {@link Examples}.
 */
public interface Provocations {

  /** By the last part of the type. */
  Map<String, Supplier<Answer>> byProblem();

  /** Kinds that are not provoked here, each with the reason, or with the test that meets it. */
  default Map<String, String> notHere() {
    return Map.of();
  }
}
