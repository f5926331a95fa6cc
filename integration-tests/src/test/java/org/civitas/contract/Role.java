package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.civitas.testing.Api;

/**
 * Somebody in a role and in no other.
 *
 * @param scopes null for somebody who is not signed in
 */
record Role(String name, List<String> scopes) {

  /** The scope of every member. */
  private static final String BASE = "user";

  /** Strangers, members without a role, and every role that a service brings along. */
  static List<Role> all() {
    List<Role> roles = new ArrayList<>();
    roles.add(new Role("nobody", null));
    roles.add(new Role("member", List.of(BASE)));
    for (JsonNode role :
        Api.admin().get("/api/v1/identity/roles").expect(200).json().get("items")) {
      List<String> scopes = new ArrayList<>(List.of(BASE));
      StreamSupport.stream(role.get("scopes").spliterator(), false)
          .map(JsonNode::asText)
          .forEach(scopes::add);
      roles.add(new Role(role.get("name").asText(), scopes));
    }
    return roles;
  }

  boolean isSignedIn() {
    return scopes != null;
  }

  boolean holds(String scope) {
    return isSignedIn() && scopes.contains(scope);
  }

  /** Whether an operation lets this role in at all. */
  boolean mayCall(Operation operation) {
    return !operation.isSecured()
        || isSignedIn()
            && (operation.scopes().isEmpty()
                || operation.scopes().stream().anyMatch(scopes::containsAll));
  }
}
