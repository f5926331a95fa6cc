package org.civitas.auction.domain;

import java.util.ArrayList;
import java.util.List;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;

/** Gathers what is wrong with an input, so that all of it is told at once. */
public final class Faults {

  private final List<Violation> violations = new ArrayList<>();

  public Faults add(boolean wrong, String pointer, String code, String message) {
    if (wrong) {
      violations.add(Violation.body(pointer, message, code));
    }
    return this;
  }

  public Faults addAll(Faults others) {
    violations.addAll(others.violations);
    return this;
  }

  public List<Violation> list() {
    return List.copyOf(violations);
  }

  public void orRefuse() {
    if (!violations.isEmpty()) {
      throw new DomainException(
          CommonProblem.INVALID_INPUT, "The listing breaks a rule", List.copyOf(violations));
    }
  }
}
