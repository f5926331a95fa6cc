package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.SaleKind;
import org.civitas.auction.api.SaleState;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;
import org.civitas.kernel.jpa.OptionalUuid;

/**
 * That a listing's item went to a buyer, and how the two settle it. A unique key allows one for
 * each listing, but for those given up unpaid.
 */
@Entity
@Table(schema = "auction", name = "sale")
public class Sale {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "listing_id")
  private UUID listingId;

  @Column(name = "title")
  private String title;

  @Column(name = "seller_id")
  private UUID sellerId;

  @Column(name = "seller_name")
  private String sellerName;

  @Column(name = "buyer_id")
  private UUID buyerId;

  @Column(name = "buyer_name")
  private String buyerName;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private SaleKind kind;

  @Column(name = "price")
  private BigDecimal price;

  @Column(name = "currency")
  private String currency;

  @Embedded private Progress progress;

  /** The provider's; known before the sale is paid when the provider takes its time. */
  @Convert(converter = OptionalUuid.class)
  @Column(name = "payment_id")
  private UUID paymentId;

  @Column(name = "deliver_to")
  private String deliverTo;

  @Column(name = "carrier")
  private String carrier;

  @Column(name = "tracking_number")
  private String trackingNumber;

  @Column(name = "dispute_reason")
  private String disputeReason;

  protected Sale() {}

  Sale(Listing listing, Party buyer, Money price, SaleKind kind, Instant at) {
    this.id = Ids.next();
    this.listingId = listing.id();
    this.title = listing.title();
    this.sellerId = listing.seller().id();
    this.sellerName = listing.seller().name();
    this.buyerId = buyer.id();
    this.buyerName = buyer.name();
    this.kind = kind;
    this.price = price.value();
    this.currency = price.currency().getCurrencyCode();
    this.progress = Progress.sold(at);
  }

  /** Asked before money is set aside. */
  public void checkPayable() {
    progress.require("can be paid", SaleState.AWAITING_PAYMENT);
    if (isPaymentPending()) {
      throw new DomainException(
          AuctionProblem.PAYMENT_UNDER_WAY, "Wait for the provider, or withdraw the payment");
    }
  }

  /** The buyer has ordered a payment; the provider may take its time. */
  public void orderPayment(UUID payment, String address) {
    checkPayable();
    paymentId = payment;
    deliverTo = address;
  }

  public void pay(UUID payment, Instant at) {
    progress.pay(at);
    paymentId = payment;
  }

  /** The payment that was under way came to nothing; the buyer can pay again. */
  public void failPayment() {
    if (!isPaymentPending()) {
      throw new DomainException(AuctionProblem.SALE_STATE, "No payment is under way");
    }
    paymentId = null;
  }

  public boolean isPaymentPending() {
    return state() == SaleState.AWAITING_PAYMENT && paymentId != null;
  }

  /** Without carrier and number when the item was handed over. */
  public void ship(String by, String tracking, Instant at) {
    progress.ship(at);
    carrier = by;
    trackingNumber = tracking;
  }

  /** The buyer has the item, and gives up the dispute if there was one. */
  public void receive(Instant at) {
    progress.receive(at);
  }

  public void dispute(String reason, Instant at) {
    progress.dispute(at);
    disputeReason = reason;
  }

  /** The buyer's complaint was found to be groundless. */
  public void dismissDispute(Instant at) {
    progress.dismissDispute(at);
  }

  /** All of the money goes back; also long after the item arrived. */
  public void refund(Instant at) {
    progress.refund(at);
  }

  /** Gives an unpaid sale up for the bidder of {@code next}, who may accept it by paying. */
  public Sale passOn(Listing listing, Bid next, Instant now) {
    checkPayable();
    progress.giveUp(now);
    return new Sale(listing, next.bidder(), next.amount(), SaleKind.SECOND_CHANCE, now);
  }

  public UUID id() {
    return id;
  }

  public UUID listingId() {
    return listingId;
  }

  public String title() {
    return title;
  }

  public Party seller() {
    return new Party(sellerId, sellerName);
  }

  public Party buyer() {
    return new Party(buyerId, buyerName);
  }

  public SaleKind kind() {
    return kind;
  }

  public SaleState state() {
    return progress.state();
  }

  public Money price() {
    return new Money(price, Currency.getInstance(currency));
  }

  public Instant soldAt() {
    return progress.soldAt();
  }

  public Instant paymentDueAt() {
    return progress.paymentDueAt();
  }

  public UUID paymentId() {
    return paymentId;
  }
}
