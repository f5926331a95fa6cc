package org.civitas.contract;

/** After a DELETE there is nothing any more, neither to read nor to delete. */
final class Removal implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return operation.method().equals("DELETE");
  }

  @Override
  public void walk(Walk walk) {
    Call call = walk.ready();
    walk.expect("the removal", call, Expectation.success());
    walk.expect("a second removal", call, Expectation.problem(404, "not-found"));
    walk.document()
        .operation("GET", walk.operation().path())
        .ifPresent(
            read ->
                walk.expect(
                    "a GET of what was removed",
                    Call.of(read)
                        .path(call.path())
                        .header("Authorization", call.headers().get("Authorization")),
                    Expectation.problem(404, "not-found")));
  }
}
