package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.kernel.ProblemType;
import org.civitas.platform.problem.ProblemCatalog;

/** Lists the auction's refusals at {@code /problems}. */
@ApplicationScoped
public class AuctionProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> problems() {
    return List.of(AuctionProblem.values());
  }
}
