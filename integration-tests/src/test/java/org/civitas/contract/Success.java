package org.civitas.contract;

/** The plain example, once with all that can be sent and once with only what must be. */
final class Success implements Theme {

  @Override
  public boolean concerns(Operation operation) {
    return true;
  }

  @Override
  public void walk(Walk walk) {
    walk.expect("the example", walk.ready(), Expectation.success());
  }
}
