package org.civitas.auction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.domain.AuctionHouse.refusal;

import org.civitas.auction.api.AuctionProblem;
import org.junit.jupiter.api.Test;

class CategoryTest {

  private final Category vehicle = new Category(null, "vehicle", null);
  private final Category suzuki = new Category(vehicle, "Suzuki", "Motor cycles");

  @Test
  void aPathNamesAllNodesFromTheRoot() {
    assertThat(vehicle.path()).isEqualTo("vehicle");
    assertThat(suzuki.path()).isEqualTo("vehicle/Suzuki");
    assertThat(suzuki.parentId()).isEqualTo(vehicle.id());
  }

  @Test
  void aNodeMovesBelowAnother() {
    Category motor = new Category(null, "motor", null);

    suzuki.change(motor, "Suzuki bikes", null);

    assertThat(suzuki.path()).isEqualTo("motor/Suzuki bikes");
    assertThat(suzuki.parentId()).isEqualTo(motor.id());
  }

  @Test
  void aNodeIsNotMovedBelowItself() {
    assertThat(refusal(() -> vehicle.change(suzuki, "vehicle", null)))
        .isEqualTo(AuctionProblem.CATEGORY_CYCLE);
    assertThat(refusal(() -> vehicle.change(vehicle, "vehicle", null)))
        .isEqualTo(AuctionProblem.CATEGORY_CYCLE);
  }
}
