package org.civitas.resilience;

import org.civitas.testing.Storage;

/**
 * A rule over what is stored.
 *
 * @param violations a query for the rows that break it
 */
record Invariant(String rule, String violations) {

  boolean isKept(Storage storage) {
    return storage.query(violations).isEmpty();
  }

  void check(Storage storage, Tally tally) {
    storage.query(violations).forEach(row -> tally.broken(rule + ", but " + row));
  }
}
