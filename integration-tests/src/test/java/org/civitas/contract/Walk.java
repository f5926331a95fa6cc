package org.civitas.contract;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** Many requests to one operation, from an address of their own, each answer judged. */
final class Walk implements AutoCloseable {

  private static final int SHOWN = 15;

  private final Operation operation;
  private final Stage stage;
  private final Settings settings;
  private final Judge judge;
  private final Random random;
  private final HttpClient client = Api.anonymous().http();
  private final List<String> faults = new ArrayList<>();
  private Call ready;
  private int requests;

  Walk(Operation operation, Stage stage, Settings settings) {
    this.operation = operation;
    this.stage = stage;
    this.settings = settings;
    this.judge = new Judge(operation.document());
    this.random = new Random(settings.seed() * 31 + operation.id().hashCode());
  }

  Operation operation() {
    return operation;
  }

  Document document() {
    return operation.document();
  }

  Stage stage() {
    return stage;
  }

  Random random() {
    return random;
  }

  Settings settings() {
    return settings;
  }

  Candidates candidates() {
    return new Candidates(document(), random, settings.hostileTexts());
  }

  /** A request that succeeds; the same as before as long as it would not have been carried out. */
  Call ready() {
    if (ready == null) {
      ready = stage.ready(operation);
    }
    return ready;
  }

  Call fresh() {
    ready = null;
    return ready();
  }

  /** Sends a request of the operation; its answer must be as documented and as expected. */
  Answer expect(String what, Call call, Expectation expectation) {
    Answer answer = send(call);
    note(what, call, answer, judge.faults(call, answer));
    note(what, call, answer, expectation.fault(answer).stream().toList());
    return answer;
  }

  /** Sends a request that no operation stands for. */
  Answer expectOutside(String what, Call call, Expectation expectation) {
    Answer answer = send(call);
    note(what, call, answer, expectation.fault(answer).stream().toList());
    return answer;
  }

  private Answer send(Call call) {
    requests++;
    Answer answer = call.send(client);
    if (answer.status() < 300 && !operation.isRead()) {
      ready = null;
    }
    return answer;
  }

  void note(String what, Call call, Answer answer, List<String> found) {
    found.forEach(
        fault ->
            faults.add(
                "%s: %s%n  %s%n  %s"
                    .formatted(
                        what,
                        fault,
                        shortened(call.curl(), 3000),
                        shortened(answer.toString(), 1500))));
  }

  private static String shortened(String text, int most) {
    String line = text.replace("\n", "\n  ");
    return line.length() > most ? line.substring(0, most) + "..." : line;
  }

  int requests() {
    return requests;
  }

  void report() {
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%d faults in %d requests to %s, seed %d:%n%s"
              .formatted(
                  faults.size(),
                  requests,
                  operation,
                  settings.seed(),
                  String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())))));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
