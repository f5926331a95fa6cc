package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;

/** What the buyer of a sale owes. A unique key allows one for each sale. */
@Entity
@Table(schema = "auction", name = "invoice")
public class Invoice {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "sale_id")
  private UUID saleId;

  @Column(name = "buyer_id")
  private UUID buyerId;

  @Column(name = "amount")
  private BigDecimal amount;

  @Column(name = "currency")
  private String currency;

  @Column(name = "issued_at")
  private Instant issuedAt;

  protected Invoice() {}

  public Invoice(UUID saleId, UUID buyerId, Money amount, Instant issuedAt) {
    this.id = Ids.next();
    this.saleId = saleId;
    this.buyerId = buyerId;
    this.amount = amount.value();
    this.currency = amount.currency().getCurrencyCode();
    this.issuedAt = issuedAt;
  }

  public UUID id() {
    return id;
  }
}
