package org.civitas.contract;

import java.util.List;
import org.civitas.identity.Tokens;
import org.civitas.testing.Api;

/** Nobody gets in without a token where one is needed, and nobody anywhere with a bad one. */
final class Credentials implements Theme {

  private static final String HEADER = "Authorization";

  @Override
  public boolean concerns(Operation operation) {
    return true;
  }

  @Override
  public void walk(Walk walk) {
    if (walk.operation().isSecured()) {
      withoutGoodOnes(walk);
    }
    String good = walk.stage().owner().token();
    for (String bad :
        List.of(
            "x",
            "a.b.c",
            "%00",
            good + "x",
            Tokens.expired(good),
            Tokens.signedByAStranger(good))) {
      walk.expect(
          "a token that is not valid",
          walk.ready().header(HEADER, "Bearer " + bad),
          Expectation.problem(401, "invalid-token"));
    }
  }

  private static void withoutGoodOnes(Walk walk) {
    walk.expect("no credentials", walk.ready().withoutHeader(HEADER), Expectation.status(401));
    for (String other : List.of("Basic YWRtaW46YWRtaW4=", "Bearer", "x", "Negotiate x")) {
      walk.expect(
          "the credentials " + other, walk.ready().header(HEADER, other), Expectation.status(401));
    }
    List<List<String>> scopes = walk.operation().scopes();
    if (!scopes.isEmpty() && scopes.stream().noneMatch(List::isEmpty)) {
      walk.expect(
          "a member without any role",
          walk.ready().header(HEADER, "Bearer " + Nobody.token()),
          Expectation.problem(403, "insufficient-scope"));
    }
  }

  /** A member who may do nothing in particular. */
  private static final class Nobody {

    private static Api nobody;

    static synchronized String token() {
      nobody = nobody == null ? Api.member() : nobody;
      return nobody.token();
    }
  }
}
