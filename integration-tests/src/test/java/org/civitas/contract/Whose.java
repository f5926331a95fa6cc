package org.civitas.contract;

import java.util.List;
import java.util.Optional;

/** Whose thing an operation is tried on. */
enum Whose {
  ANYTHING,
  OWN,
  ANOTHERS,
  NONE;

  static List<Whose> of(Operation operation) {
    if (operation.isOfOneThing()) {
      return List.of(OWN, ANOTHERS, NONE);
    }
    return operation.owned().isPresent() ? List.of(OWN, ANOTHERS) : List.of(ANYTHING);
  }

  /** A list of what is somebody's own; it is the rows that tell. */
  boolean isOfList(Operation operation) {
    return this != ANYTHING && !operation.isOfOneThing();
  }

  /** What the document lets one expect. */
  Expectation expectation(Operation operation, Role role) {
    if (!role.mayCall(operation)) {
      return role.isSignedIn()
          ? Expectation.problem(403, "insufficient-scope")
          : Expectation.status(401);
    } else if (this == NONE) {
      return Expectation.status(404);
    }
    return closedTo(operation, role)
        .<Expectation>map(Expectation::status)
        .orElseGet(Expectation::success);
  }

  /** What somebody in the role is answered who is not the owner, if that matters. */
  Optional<Integer> closedTo(Operation operation, Role role) {
    return operation
        .owned()
        .filter(owned -> this == ANOTHERS && !role.holds(owned.path("unless").asText()))
        .map(owned -> owned.get("others").asInt());
  }
}
