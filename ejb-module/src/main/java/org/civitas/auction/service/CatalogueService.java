package org.civitas.auction.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.civitas.auction.api.BidView;
import org.civitas.auction.api.ListingFilter;
import org.civitas.auction.api.ListingSummary;
import org.civitas.auction.api.ListingView;
import org.civitas.auction.domain.Party;
import org.civitas.auction.persistence.BidLists;
import org.civitas.auction.persistence.ListingCatalogue;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.security.Caller;
import org.civitas.platform.service.ApplicationService;

/** Everybody looks at listings and their bids. Reads need no transaction: see ADR 007. */
@ApplicationService
@Transactional(Transactional.TxType.SUPPORTS)
public class CatalogueService {

  @Inject ListingCatalogue catalogue;
  @Inject BidLists bids;
  @Inject Caller caller;

  @PermitAll
  public ListingView get(UUID id) {
    return catalogue.find(id, viewerId()).orElseThrow(CatalogueService::noListing);
  }

  @PermitAll
  public Page<ListingSummary> list(ListingFilter filter, PageRequest page) {
    return catalogue.list(filter, page, viewer());
  }

  @PermitAll
  public Page<BidView> listBids(UUID listingId, PageRequest page) {
    getLastEvent(listingId);
    return bids.history(listingId, page);
  }

  @PermitAll
  public BidView getBid(UUID listingId, UUID bidId) {
    getLastEvent(listingId);
    return bids.find(listingId, bidId)
        .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND, "There is no such bid."));
  }

  /** The number of the last update of a listing, from which a new watcher goes on. */
  @PermitAll
  public long getLastEvent(UUID listingId) {
    return catalogue.findLastEvent(listingId, viewerId()).orElseThrow(CatalogueService::noListing);
  }

  private Party viewer() {
    UUID id = viewerId();
    return id == null ? null : new Party(id, caller.username());
  }

  /** Null for strangers and for programs, which have no account. */
  private UUID viewerId() {
    return caller.isAuthenticated() ? caller.token().accountId() : null;
  }

  private static DomainException noListing() {
    return new DomainException(CommonProblem.NOT_FOUND, "There is no such listing.");
  }
}
