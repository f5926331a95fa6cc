package org.civitas.auction.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.civitas.platform.context.ServiceDescription;

/** The auction on the portal. */
@ApplicationScoped
public class AuctionDescription implements ServiceDescription {

  @Override
  public String name() {
    return "auction";
  }

  @Override
  public String title() {
    return "Auction";
  }

  @Override
  public String description() {
    return "Sell to the highest bidder: listings with reserve, buy-now and proxy bids, live.";
  }

  @Override
  public String page() {
    return "/#auctions";
  }
}
