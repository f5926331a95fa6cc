package org.civitas.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

class PatienceIT {

  private final Api stranger = Api.anonymous();

  @Test
  void twoHundredSlowGreetingsDelayNobody() {
    slowGreetings(20).join();
    plainGreetings(200);

    long start = System.nanoTime();
    CompletableFuture<Void> slow = slowGreetings(200);
    List<Duration> plain = plainGreetings(40);
    slow.join();
    Duration all = Duration.ofNanos(System.nanoTime() - start);

    assertThat(all).isLessThan(Duration.ofSeconds(3));
    assertThat(plain.get(plain.size() * 95 / 100)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void guestsAreGreetedOneByOneWithoutHoldingTheList() {
    Stream<String> lines =
        stranger
            .http()
            .sendAsync(
                stranger.request("/api/v1/hello/guests?count=200000").build(),
                BodyHandlers.ofLines())
            .thenApply(HttpResponse::body)
            .join();

    assertThat(lines.filter(line -> line.startsWith("\"Hello? Guest "))).hasSize(200_000);
    assertThat(stranger.get("/api/v1/hello/guests?count=0").expect(200).text()).isEmpty();
    assertThat(stranger.get("/api/v1/hello/guests?count=1").text())
        .isEqualTo("\"Hello? Guest 1?\"\n");
    stranger.get("/api/v1/hello/guests?count=-1").expect(422);
  }

  private CompletableFuture<Void> slowGreetings(int count) {
    return CompletableFuture.allOf(
        IntStream.range(0, count)
            .mapToObj(n -> stranger.request("/api/v1/hello/slow").build())
            .map(request -> stranger.http().sendAsync(request, BodyHandlers.ofString()))
            .map(answer -> answer.thenAccept(PatienceIT::isGreeting))
            .toArray(CompletableFuture<?>[]::new));
  }

  private static void isGreeting(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\"Hello? World?\"");
  }

  private List<Duration> plainGreetings(int count) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      stranger.get("/api/v1/hello").expect(200);
      times.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return times.stream().sorted().toList();
  }
}
