package org.civitas.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {

  private static final Set<String> HELD = Set.of("bidder_write", "user", "bidder_read");

  @Test
  void withoutARequestAllThatIsHeldIsGranted() {
    assertThat(Scopes.join(Scopes.grant(null, HELD))).isEqualTo("user bidder_read bidder_write");
    assertThat(Scopes.grant(" ", HELD)).containsExactly("user", "bidder_read", "bidder_write");
  }

  @Test
  void onlyWhatIsBothRequestedAndHeldIsGranted() {
    assertThat(Scopes.grant("admin_write  bidder_read bidder_read", HELD))
        .containsExactly("bidder_read");
    assertThat(Scopes.grant("admin_write", HELD)).isEmpty();
  }
}
