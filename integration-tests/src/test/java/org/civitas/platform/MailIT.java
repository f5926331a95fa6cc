package org.civitas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.civitas.testing.MailServer;
import org.civitas.testing.MailServer.Letter;
import org.junit.jupiter.api.Test;

/** Letters are stored with what causes them and leave through a mail server. */
class MailIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MailServer server = MailServer.get();

  @Test
  void aStoredLetterIsSentOnce() {
    String address = Api.member().username() + "@example.org";

    await().atMost(PATIENCE).until(() -> !server.lettersTo(address).isEmpty());

    Letter letter = server.lettersTo(address).getFirst();
    assertThat(letter.from()).isEqualTo("town-hall@civitas.example");
    assertThat(letter.message())
        .contains("From: town-hall@civitas.example", "To: " + address)
        .contains("Subject: Welcome to Civitas", "Content-Type: text/plain; charset=UTF-8")
        .contains("your sign-up was approved");
    await().atMost(PATIENCE).until(() -> isSent(address));
    assertThat(server.lettersTo(address)).hasSize(1);
  }

  @Test
  void aLetterThatIsRefusedIsTriedAgain() {
    String name = "full" + UUID.randomUUID().toString().substring(0, 8);
    String address = name + "@example.org";
    server.refuseOnce(address);
    Api.memberNamed(name);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Civitas.query("select last_error from platform.mail where recipient = ?", address)
                    .stream()
                    .anyMatch(row -> "452 mailbox full".equals(row.getFirst())));
    assertThat(isSent(address)).isFalse();

    Civitas.update("update platform.mail set due_at = now() where recipient = ?", address);

    await().atMost(PATIENCE).until(() -> isSent(address));
    assertThat(server.lettersTo(address)).hasSize(1);
  }

  private static boolean isSent(String address) {
    return Civitas.query(
            "select sent_at is not null from platform.mail where recipient = ?", address)
        .equals(List.of(List.of(true)));
  }
}
