package org.civitas.contract;

import java.util.Map;
import java.util.function.Function;
import org.civitas.testing.Api;

/**
 * How to come to where an operation succeeds, for operations of which the document's own examples
 * do not tell. A context that has such operations provides a list of them (META-INF/services).
 */
public interface Examples {

  /** By operation id; what is made belongs to the member who is given, who holds every role. */
  Map<String, Function<Api, Example>> byOperation();
}
