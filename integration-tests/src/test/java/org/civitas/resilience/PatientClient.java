package org.civitas.resilience;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.NoAnswer;

/**
 * A client that asks until it is told, as somebody with a bad connection does. It asks sooner than
 * {@code Retry-After} wishes, so that recovery can be measured, and looks at the answers' manners:
 * a node may be unavailable (503), but nothing may break (500).
 */
final class PatientClient {

  private static final Duration EACH = Duration.ofSeconds(6);
  private static final Duration ALTOGETHER = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Set<String> ASK_AGAIN =
      Set.of("/problems/conflict", "/problems/idempotency-key-in-use");

  private final Tally tally;
  private final Pulse pulse = new Pulse();
  private Api api;

  PatientClient(Api api, Tally tally) {
    this.api = api.waiting(EACH);
    this.tally = tally;
  }

  /**
   * What came in the end.
   *
   * @param uncertain whether the request was sent before without an answer, and may have had effect
   */
  record Reply(Answer answer, boolean uncertain) {}

  Pulse pulse() {
    return pulse;
  }

  Api api() {
    return api;
  }

  /** Signs in again, with as much patience. */
  void signIn() {
    Api stranger = api.withToken(null);
    Answer answer = ask(any -> stranger.signIn(api.username(), api.password())).answer();
    api = api.withToken(answer.expect(200).json().get("access_token").asText());
  }

  Reply ask(Function<Api, Answer> request) {
    long end = System.nanoTime() + ALTOGETHER.toNanos();
    boolean uncertain = false;
    while (System.nanoTime() < end) {
      Answer answer = attempt(request);
      if (answer != null && isFinal(answer)) {
        pulse.beat();
        return new Reply(answer, uncertain);
      }
      if (answer != null && answer.status() == 401) {
        signIn();
      } else {
        uncertain = true;
        tally.repeated();
        pause();
      }
    }
    throw new AssertionError("No answer in " + ALTOGETHER);
  }

  private Answer attempt(Function<Api, Answer> request) {
    try {
      return request.apply(api);
    } catch (NoAnswer e) {
      return null;
    }
  }

  private boolean isFinal(Answer answer) {
    return switch (answer.status()) {
      case 401, 502 -> false;
      case 503 -> {
        checkManners(answer);
        yield false;
      }
      case 409 -> !ASK_AGAIN.contains(answer.json().get("type").asText());
      default -> {
        if (answer.status() >= 500) {
          tally.broken("answered " + answer);
        }
        yield answer.status() < 500;
      }
    };
  }

  private void checkManners(Answer answer) {
    boolean problem =
        answer.header("Content-Type").orElse("").startsWith("application/problem+json");
    if (!problem || answer.header("Retry-After").isEmpty()) {
      tally.broken("unavailable, but not said as agreed: " + answer);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
