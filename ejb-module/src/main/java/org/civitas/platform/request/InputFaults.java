package org.civitas.platform.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;

/**
 * The faults found while parameters and body of the current request were read. They are collected
 * here and refused together before the first use case runs, so that a client learns all of them.
 */
@RequestScoped
public class InputFaults {

  private final List<Violation> violations = new ArrayList<>();

  public void add(Violation violation) {
    violations.add(violation);
  }

  public void addAll(List<Violation> more) {
    violations.addAll(more);
  }

  public boolean isEmpty() {
    return violations.isEmpty();
  }

  public List<Violation> all() {
    return List.copyOf(violations);
  }

  public void throwIfAny() {
    if (!violations.isEmpty()) {
      throw invalid(all());
    }
  }

  /** The refusal of an input with these faults. */
  public static DomainException invalid(List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? violations.getFirst().message()
            : violations.size() + " faults were found, see violations.";
    return new DomainException(CommonProblem.INVALID_INPUT, detail, violations);
  }
}
