package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What is offered, as its seller describes it. */
@Embeddable
public class Item {

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "category_id", nullable = false)
  private UUID categoryId;

  @Column(name = "item_condition", nullable = false)
  private String condition;

  protected Item() {}

  public Item(String title, String description, UUID categoryId, String condition) {
    this.title = title;
    this.description = description;
    this.categoryId = categoryId;
    this.condition = condition;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public UUID categoryId() {
    return categoryId;
  }

  public String condition() {
    return condition;
  }

  Item copy() {
    return new Item(title, description, categoryId, condition);
  }
}
