package org.civitas.auction.service;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civitas.auction.api.Complaint;
import org.civitas.auction.api.SaleView;
import org.civitas.auction.api.Shipment;
import org.civitas.auction.domain.Sale;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** The item goes from the seller to the buyer, and disputes about that end. */
@ApplicationService
public class FulfilmentService {

  @Inject OwnSales own;
  @Inject SaleRecorder recorder;
  @Inject AuctionClock clock;

  @RequiresScopes(AuctionRoles.AUCTION_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView ship(UUID id, Shipment shipment) {
    Sale sale = own.lockSold(id);
    sale.ship(shipment.carrier(), shipment.trackingNumber(), clock.now());
    return recorded(sale, tracking(shipment));
  }

  private static String tracking(Shipment shipment) {
    String text =
        Stream.of(shipment.carrier(), shipment.trackingNumber())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView receive(UUID id) {
    Sale sale = own.lockBought(id);
    sale.receive(clock.now());
    return recorded(sale, null);
  }

  @RequiresScopes(AuctionRoles.BIDDER_WRITE)
  @Owned(others = Others.UNKNOWN)
  public SaleView dispute(UUID id, Complaint complaint) {
    Sale sale = own.lockBought(id);
    sale.dispute(complaint.reason(), clock.now());
    return recorded(sale, complaint.reason());
  }

  @RequiresScopes(AuctionRoles.ADMIN_WRITE)
  public SaleView dismissDispute(UUID id) {
    Sale sale = own.lock(id);
    sale.dismissDispute(clock.now());
    return recorded(sale, null);
  }

  private SaleView recorded(Sale sale, String note) {
    recorder.record(sale, note);
    return recorder.view(sale);
  }
}
