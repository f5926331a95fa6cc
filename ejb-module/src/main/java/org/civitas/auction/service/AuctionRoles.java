package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.civitas.identity.api.RoleContribution;

/** Sellers list items, bidders bid on them. */
@ApplicationScoped
public class AuctionRoles implements RoleContribution {

  public static final String AUCTION_READ = "auction_read";
  public static final String AUCTION_WRITE = "auction_write";
  public static final String BIDDER_READ = "bidder_read";
  public static final String BIDDER_WRITE = "bidder_write";
  public static final String ADMIN_READ = "admin_read";
  public static final String ADMIN_WRITE = "admin_write";

  @Override
  public Map<String, Set<String>> roles() {
    return Map.of(
        "SELLER", Set.of(AUCTION_READ, AUCTION_WRITE),
        "BIDDER", Set.of(BIDDER_READ, BIDDER_WRITE));
  }
}
