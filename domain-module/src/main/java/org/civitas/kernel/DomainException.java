package org.civitas.kernel;

import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on; it rolls the transaction back. The members
 * of {@link #extensions()} go into the problem document next to the standard ones.
 */
public class DomainException extends RuntimeException {

  private final transient ProblemType type;
  private final transient Map<String, Object> extensions;
  private final transient List<Violation> violations;

  public DomainException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  public DomainException(ProblemType type, String detail, Map<String, Object> extensions) {
    this(type, detail, extensions, List.of());
  }

  /** For a rule over several fields: names each field at fault. */
  public DomainException(ProblemType type, String detail, List<Violation> violations) {
    this(type, detail, Map.of(), violations);
  }

  private DomainException(
      ProblemType type, String detail, Map<String, Object> extensions, List<Violation> violations) {
    // A refusal is an answer, not a crash: nobody reads its stack, and filling it is slow.
    super(detail, null, false, false);
    this.type = type;
    this.extensions = Map.copyOf(extensions);
    this.violations = List.copyOf(violations);
  }

  public ProblemType type() {
    return type;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }

  public List<Violation> violations() {
    return violations;
  }
}
