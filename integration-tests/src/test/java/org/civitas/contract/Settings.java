package org.civitas.contract;

/**
 * How far the walk goes: the same each time unless asked for more.
 *
 * @param cases random requests for each operation, {@code -Dcivitas.contract.cases}
 * @param seed what the random ones are made from, {@code -Dcivitas.contract.seed}
 */
record Settings(int cases, long seed) {

  static Settings given() {
    return new Settings(
        Integer.getInteger("civitas.contract.cases", 10),
        Long.getLong("civitas.contract.seed", 20261125L));
  }

  /** How many of the hostile texts are tried in each place. */
  int hostileTexts() {
    return Math.max(5, cases / 2);
  }
}
