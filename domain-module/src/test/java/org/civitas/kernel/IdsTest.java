package org.civitas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdIsAUuidOfVersionSevenThatHoldsItsTime() {
    UUID id = Ids.at(1_700_000_000_000L);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_000L);
  }

  @Test
  void laterIdsSortLaterAsText() {
    assertThat(Ids.at(1_700_000_000_001L).toString())
        .isGreaterThan(Ids.at(1_700_000_000_000L).toString());
  }

  @Test
  void idsOfOneMomentDiffer() {
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(Ids.at(1));
    }
    assertThat(ids).hasSize(10_000);
  }
}
