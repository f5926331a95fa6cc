package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.civitas.testing.Api;
import org.civitas.testing.SqlStatements;
import org.junit.jupiter.api.Test;

/** Every request carries a token, so checking it must cost next to nothing. */
class HotPathIT {

  @Test
  void anAuthenticatedRequestAsksTheDatabaseNothing() {
    Api member = Person.member("hot-").signedIn();

    assertThat(SqlStatements.perCall(() -> member.get("/api/v1/hello").expect(200))).isZero();
  }
}
