package org.civitas.platform.problem;

import java.util.List;
import org.civitas.kernel.ProblemType;

/** The problem types of one context; all together are listed at {@code /problems}. */
public interface ProblemCatalog {

  List<ProblemType> problems();
}
