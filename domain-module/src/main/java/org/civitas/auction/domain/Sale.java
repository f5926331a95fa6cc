package org.civitas.auction.domain;

import jakarta.persistence.Column;
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

/** That a listing's item went to a buyer. A unique key allows one for each listing. */
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

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private SaleState state;

  @Column(name = "price")
  private BigDecimal price;

  @Column(name = "currency")
  private String currency;

  @Column(name = "sold_at")
  private Instant soldAt;

  @Column(name = "paid_at")
  private Instant paidAt;

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
    this.state = SaleState.AWAITING_PAYMENT;
    this.price = price.value();
    this.currency = price.currency().getCurrencyCode();
    this.soldAt = at;
  }

  public void pay(Instant at) {
    if (state != SaleState.AWAITING_PAYMENT) {
      throw new DomainException(AuctionProblem.SALE_STATE, "The sale is paid already");
    }
    state = SaleState.PAID;
    paidAt = at;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
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
    return state;
  }

  public Money price() {
    return new Money(price, Currency.getInstance(currency));
  }

  public Instant soldAt() {
    return soldAt;
  }

  public Instant paidAt() {
    return paidAt;
  }
}
