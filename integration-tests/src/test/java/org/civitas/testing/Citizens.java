package org.civitas.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Members with every role that any service brings along, administrators too. They have to go when
 * their test is over, since others count on there being one administrator.
 */
public final class Citizens {

  private static final String ACCOUNTS = "/api/v1/identity/accounts";
  private static final List<Api> PRESENT = new ArrayList<>();

  private Citizens() {}

  public static synchronized Api join() {
    List<String> roles =
        Api.admin().get("/api/v1/identity/roles").expect(200).json().findValuesAsText("name");
    Api citizen = Api.member(roles.toArray(String[]::new));
    PRESENT.add(citizen);
    return citizen;
  }

  /** Takes all roles from all of them. */
  public static synchronized void dismiss() {
    for (Api citizen : PRESENT) {
      JsonNode found =
          Api.admin().get(ACCOUNTS + "?username=" + citizen.username()).expect(200).json();
      String path = ACCOUNTS + "/" + found.at("/items/0/id").asText();
      String etag = Api.admin().get(path).expect(200).etag();
      Api.admin().put(path + "/roles", Map.of("roles", List.of()), "If-Match", etag).expect(200);
    }
    PRESENT.clear();
  }
}
