package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.InvoiceView;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.Sale;
import org.civitas.auction.persistence.Listings;
import org.civitas.auction.persistence.Sales;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Buying at once, and the sales of sellers and buyers. */
@ApplicationService
public class SaleService {

  @Inject OwnListings own;
  @Inject Listings listings;
  @Inject Sales sales;
  @Inject ListingRecorder recorder;
  @Inject Settlement settlement;
  @Inject Caller caller;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  public SaleView buy(UUID listingId) {
    Listing listing = own.lockVisible(listingId);
    Sale sale = listing.bidding().buy(own.actor(), clock.now());
    recorder.record(listing);
    settlement.sold(sale);
    sales.flush();
    return sales.findView(sale.id(), caller.accountId(), false).orElseThrow();
  }

  /** One's own as seller or buyer; all for administrators. {@code listingId} may be null. */
  @Authenticated
  @Owned(others = Others.UNKNOWN, unless = AuctionRoles.ADMIN_READ)
  public Page<SaleView> list(UUID listingId, PageRequest page) {
    return sales.list(caller.accountId(), seesAll(), listingId, page);
  }

  @Authenticated
  @Owned(others = Others.UNKNOWN, unless = AuctionRoles.ADMIN_READ)
  public SaleView get(UUID id) {
    return sales
        .findView(id, caller.accountId(), seesAll())
        .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND, "There is no such sale."));
  }

  @Authenticated
  @Owned(others = Others.UNKNOWN, unless = AuctionRoles.ADMIN_READ)
  public InvoiceView getInvoice(UUID saleId) {
    return sales
        .findInvoice(saleId, caller.accountId(), seesAll())
        .orElseThrow(
            () -> new DomainException(CommonProblem.NOT_FOUND, "There is no such invoice."));
  }

  private boolean seesAll() {
    return caller.hasScope(AuctionRoles.ADMIN_READ);
  }
}
