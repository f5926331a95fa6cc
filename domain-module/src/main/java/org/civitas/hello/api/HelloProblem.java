package org.civitas.hello.api;

import org.civitas.kernel.ProblemType;

/** Refusals of the hello service. */
public enum HelloProblem implements ProblemType {
  NO_SUCH_ITEM;

  @Override
  public String slug() {
    return "hello-no-such-item";
  }

  @Override
  public String title() {
    return "There is no such item";
  }

  @Override
  public Category category() {
    return Category.NOT_FOUND;
  }
}
