package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.kernel.ProblemType;
import org.civitas.platform.problem.ProblemCatalog;

/** The identity context's part of the list of problem types. */
@ApplicationScoped
public class IdentityProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> problems() {
    return List.of(IdentityProblem.values());
  }
}
