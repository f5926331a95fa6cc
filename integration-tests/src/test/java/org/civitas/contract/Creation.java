package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;

/** What was made stands where Location says, with the members that were answered. */
final class Creation implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.answers(201);
  }

  @Override
  public void walk(Walk walk) {
    Call call = walk.ready();
    Answer made = walk.expect("the creation", call, Expectation.status(201));
    URI location = URI.create(made.header("Location").orElse("/"));
    Api reader = walk.stage().owner();
    Answer read = reader.get(location.getPath());
    if (read.status() != 200) {
      walk.note("a GET of its Location", call, read, List.of("expected 200"));
      return;
    }
    JsonNode stored = read.json();
    made.json()
        .properties()
        .forEach(
            member -> {
              JsonNode now = stored.get(member.getKey());
              if (now != null && !now.equals(member.getValue())) {
                walk.note(
                    "a GET of its Location",
                    call,
                    read,
                    List.of("expected " + member + " as it was answered to the POST"));
              }
            });
    if (!stored.path("id").equals(made.json().path("id"))) {
      walk.note("a GET of its Location", call, read, List.of("expected the same id"));
    }
  }
}
