package org.civitas.platform.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civitas.kernel.ProblemType;
import org.civitas.platform.problem.ProblemCatalog;

@ApplicationScoped
public class PaymentProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> problems() {
    return List.of(PaymentProblem.values());
  }
}
