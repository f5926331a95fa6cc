package org.civitas.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civitas.testing.Answer;

/** Methods that a path does not have are refused with those that it has. Asked once for a path. */
final class Methods implements Theme {

  private static final List<String> ALL =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND");

  @Override
  public boolean concerns(Operation operation) {
    return operation.methodsOfPath().first().equals(operation.method());
  }

  @Override
  public void walk(Walk walk) {
    Set<String> own = walk.operation().methodsOfPath();
    for (String method : ALL) {
      if (!own.contains(method)) {
        refused(walk, method, own);
      }
    }
    if (walk.operation().isRead()) {
      Answer head =
          walk.expectOutside("HEAD", walk.ready().method("HEAD"), Expectation.status(200));
      if (head.bytes().length > 0) {
        walk.note("HEAD", walk.ready().method("HEAD"), head, List.of("expected no body"));
      }
    }
  }

  private static void refused(Walk walk, String method, Set<String> own) {
    Call call = walk.ready().method(method).bytes(null);
    Answer answer =
        walk.expectOutside(
            "the method " + method, call, Expectation.problem(405, "method-not-allowed"));
    Set<String> allowed =
        Arrays.stream(answer.header("Allow").orElse("").split(","))
            .map(String::strip)
            .filter(each -> !Set.of("HEAD", "OPTIONS", "").contains(each))
            .collect(Collectors.toSet());
    if (!allowed.equals(own)) {
      walk.note("the method " + method, call, answer, List.of("expected that Allow names " + own));
    }
  }
}
