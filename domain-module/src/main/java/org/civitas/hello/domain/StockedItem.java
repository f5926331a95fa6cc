package org.civitas.hello.domain;

import org.civitas.hello.api.Item;
import org.civitas.kernel.Money;

/** An item as it is kept, with what the house knows and no client should. */
public record StockedItem(
    long id, String name, int quantity, String supplier, Money purchasePrice) {

  public Item view() {
    return new Item(name, id, quantity);
  }
}
