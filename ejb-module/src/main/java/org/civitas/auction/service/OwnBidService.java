package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.auction.api.OwnBidView;
import org.civitas.auction.persistence.BidLists;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Bidders look at their own bids, hidden maxima included. */
@ApplicationService
public class OwnBidService {

  @Inject BidLists bids;
  @Inject Caller caller;

  /** {@code listingId} may be null for the bids on all listings. */
  @RequiresScopes(AuctionRoles.BIDDER_READ)
  @Owned(others = Others.UNKNOWN)
  public Page<OwnBidView> list(UUID listingId, PageRequest page) {
    return bids.own(caller.accountId(), listingId, page);
  }

  @RequiresScopes(AuctionRoles.BIDDER_READ)
  @Owned(others = Others.UNKNOWN)
  public OwnBidView get(UUID bidId) {
    return bids.findOwn(caller.accountId(), bidId)
        .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND, "There is no such bid."));
  }
}
