package org.civitas.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void theProvidersOwnSignatureIsTaken() {
    String header = WebhookSignature.sign("secret", BODY, NOW);
    assertThat(WebhookSignature.verify(header, "secret", BODY, NOW.plusSeconds(299))).isTrue();
  }

  @Test
  void anotherBodySecretOrTimeIsNot() {
    String header = WebhookSignature.sign("secret", BODY, NOW);
    byte[] other = "{ }".getBytes(StandardCharsets.UTF_8);
    assertThat(WebhookSignature.verify(header, "secret", other, NOW)).isFalse();
    assertThat(WebhookSignature.verify(header, "guess", BODY, NOW)).isFalse();
    assertThat(WebhookSignature.verify(header, "secret", BODY, NOW.plusSeconds(301))).isFalse();
    assertThat(WebhookSignature.verify(header, "secret", BODY, NOW.minusSeconds(301))).isFalse();
    assertThat(
            WebhookSignature.verify(
                header.replace("t=1767225600", "t=1767225601"), "secret", BODY, NOW))
        .isFalse();
    assertThat(WebhookSignature.verify(null, "secret", BODY, NOW)).isFalse();
    assertThat(WebhookSignature.verify("t=1,v1=xyz", "secret", BODY, NOW)).isFalse();
  }
}
