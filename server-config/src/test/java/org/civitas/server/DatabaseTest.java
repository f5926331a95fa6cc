package org.civitas.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {

  private static final String LOCKS =
      "options=-c%20lock_timeout=8s%20-c%20idle_in_transaction_session_timeout=8s";

  @Test
  void aServerDoesNotWaitForEverForTheDatabase() {
    assertThat(new Database("jdbc:postgresql://db/civitas", "", "").limitedUrl())
        .isEqualTo(
            "jdbc:postgresql://db/civitas?connectTimeout=5&socketTimeout=10&tcpKeepAlive=true&"
                + LOCKS);
  }

  @Test
  void limitsInTheUrlAreTheOperators() {
    String url = "jdbc:postgresql://db/civitas?socketTimeout=0&options=-c%20lock_timeout=1s";
    assertThat(new Database(url, "", "").limitedUrl())
        .isEqualTo(url + "&connectTimeout=5&tcpKeepAlive=true");
  }
}
