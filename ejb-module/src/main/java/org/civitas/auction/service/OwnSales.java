package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Sales;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.security.Caller;

/** Locks a sale for its buyer or its seller. Strangers do not learn that it exists. */
@ApplicationScoped
public class OwnSales {

  @Inject Sales sales;
  @Inject Caller caller;

  public Sale lockBought(UUID id) {
    Sale sale = lockOwn(id);
    if (!isCaller(sale.buyer().id())) {
      throw new DomainException(CommonProblem.FORBIDDEN, "This is for the buyer to do.");
    }
    return sale;
  }

  public Sale lockSold(UUID id) {
    Sale sale = lockOwn(id);
    if (!isCaller(sale.seller().id())) {
      throw new DomainException(CommonProblem.FORBIDDEN, "This is for the seller to do.");
    }
    return sale;
  }

  /** Anybody's, for administrators. */
  public Sale lock(UUID id) {
    return found(sales.lock(id));
  }

  private Sale lockOwn(UUID id) {
    return found(
        sales.lock(id).filter(sale -> isCaller(sale.buyer().id()) || isCaller(sale.seller().id())));
  }

  private boolean isCaller(UUID account) {
    return account.equals(caller.accountId());
  }

  private static Sale found(Optional<Sale> sale) {
    return sale.orElseThrow(
        () -> new DomainException(CommonProblem.NOT_FOUND, "There is no such sale."));
  }
}
