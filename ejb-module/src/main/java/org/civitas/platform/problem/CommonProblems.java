package org.civitas.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.ProblemType;

@ApplicationScoped
public class CommonProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> problems() {
    return List.of(CommonProblem.values());
  }
}
