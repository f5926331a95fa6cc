package org.civitas.hello.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civitas.hello.api.HelloProblem;
import org.civitas.kernel.ProblemType;
import org.civitas.platform.context.ServiceDescription;
import org.civitas.platform.problem.ProblemCatalog;

/** What the hello service says of itself. */
@ApplicationScoped
public class HelloDescription implements ServiceDescription, ProblemCatalog {

  @Override
  public String name() {
    return "hello";
  }

  @Override
  public String title() {
    return "Hello";
  }

  @Override
  public String description() {
    return "The smallest service: it greets, and shows that everything runs.";
  }

  @Override
  public List<ProblemType> problems() {
    return List.of(HelloProblem.values());
  }
}
