package org.civitas.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Citizens;

/** Two members with every role, of whom one owns the things. They act in one role at a time. */
final class Matrix {

  private static final String HEADER = "Authorization";

  private final Document document;
  private final Stage stage;
  private final Judge judge;
  private final Api owner = Citizens.join();
  private final Api other = Citizens.join();
  private final Map<String, Api> inRole = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, Prepared> untouched = new HashMap<>();

  /** A request that would succeed, and who would send it. */
  private record Prepared(Api caller, Call call) {}

  Matrix(Document document) {
    this.document = document;
    this.stage = new Stage(document);
    this.judge = new Judge(document);
  }

  void check(Operation operation, Role role, Whose whose) {
    if (whose.isOfList(operation)) {
      ownRow(operation);
    }
    Call call = call(operation, role, whose);
    Answer answer = stage.send(call);
    if (answer.status() < 300 && !operation.isRead()) {
      untouched.remove(operation.id());
    }
    List<String> faults = new ArrayList<>(judge.faults(call, answer));
    if (whose.isOfList(operation) && role.mayCall(operation)) {
      rowFault(operation, role, whose, answer).ifPresent(faults::add);
    } else {
      whose.expectation(operation, role).fault(answer).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s%n  %s%n  %s".formatted(String.join("\n", faults), call.curl(), answer));
    }
  }

  /** What is refused leaves everything as it was, so the next may be tried on the same thing. */
  private Call call(Operation operation, Role role, Whose whose) {
    Prepared prepared = untouched.computeIfAbsent(operation.id(), id -> prepared(operation));
    Call call = prepared.call();
    if (whose == Whose.NONE) {
      call = call.path(nothing(operation));
    } else if (whose.isOfList(operation)) {
      call = call.query("limit", "100");
    }
    if (!role.isSignedIn()) {
      return call.withoutHeader(HEADER);
    }
    Api caller = whose == Whose.ANOTHERS ? other : prepared.caller();
    return call.header(HEADER, "Bearer " + inRole(caller, role).token());
  }

  private Prepared prepared(Operation operation) {
    Example example = stage.example(operation, owner);
    Api caller = example.caller().token() == null ? owner : example.caller();
    return new Prepared(caller, stage.ready(operation, example));
  }

  private static Map<String, String> nothing(Operation operation) {
    Map<String, String> ids = new LinkedHashMap<>();
    operation.parameters().stream()
        .filter(each -> each.in().equals("path"))
        .forEach(each -> ids.put(each.name(), UUID.randomUUID().toString()));
    return ids;
  }

  /** The id of something of the owner's that belongs into the list. */
  private String ownRow(Operation list) {
    Operation item =
        document
            .operation("GET", list.path() + "/{id}")
            .orElseThrow(() -> new AssertionError("Nothing tells what " + list + " has rows of"));
    return rows.computeIfAbsent(list.id(), id -> stage.example(item, owner).path().get("id"));
  }

  /** Signing in is slow, so the two do it once for each role. */
  private Api inRole(Api caller, Role role) {
    return caller == owner || caller == other
        ? inRole.computeIfAbsent(
            caller.username() + role.name(), key -> caller.narrowedTo(role.scopes()))
        : caller.narrowedTo(role.scopes());
  }

  /** A list holds what is one's own, and what is another's only where the role opens that. */
  private Optional<String> rowFault(Operation list, Role role, Whose whose, Answer answer) {
    boolean shown = answer.json().get("items").findValuesAsText("id").contains(ownRow(list));
    boolean expected = whose.closedTo(list, role).isEmpty();
    return shown == expected
        ? Optional.empty()
        : Optional.of("expected that the list %s the row".formatted(expected ? "has" : "hides"));
  }
}
