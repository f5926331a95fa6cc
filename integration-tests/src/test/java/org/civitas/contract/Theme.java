package org.civitas.contract;

/** One kind of request that every operation that it concerns has to answer well. */
interface Theme {

  boolean concerns(Operation operation);

  void walk(Walk walk);
}
