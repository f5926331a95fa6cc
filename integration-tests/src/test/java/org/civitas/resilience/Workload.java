package org.civitas.resilience;

import java.util.List;

/**
 * Clients that do one kind of work all the time, and what must be true of its outcome whatever
 * breaks. A context joins the harness with a class of this kind.
 */
interface Workload {

  Tally tally();

  /** Makes the people and things that the work needs, while all is well. */
  List<Worker> begin(Cluster cluster);

  /** Notes in the tally what is wrong, when all is well again and no client works any more. */
  void check(Cluster cluster);

  /** One client with what it does over and over: each run is one operation with its answer. */
  record Worker(PatientClient client, Runnable operation) {}
}
