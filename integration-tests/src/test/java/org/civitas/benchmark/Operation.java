package org.civitas.benchmark;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.civitas.benchmark.load.RequestSource;

/**
 * One thing that is measured.
 *
 * @param stored how many listings there are meanwhile
 * @param goal the least share of the floor's requests per second
 * @param refusalsAllowed whether answers other than 2xx may come, as on a listing that many bid on
 * @param sameAnswer whether both servers must answer the same JSON, or only the same members
 */
record Operation(
    String name,
    String title,
    int stored,
    OptionalDouble goal,
    boolean refusalsAllowed,
    boolean sameAnswer,
    Supplier<Call> sample,
    Supplier<RequestSource> requests) {}
