package org.civitas.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.civitas.benchmark.load.RequestSource;

/** All that can be measured, in the order in which the database fills. */
final class Operations {

  private static final int SPREAD = 1_000;

  private final People people;
  private final Listings listings;

  Operations(People people, Listings listings) {
    this.people = people;
    this.listings = listings;
  }

  List<Operation> all() {
    return List.of(
        read("hello", "hello JSON", Listings.FEW, 0.25, () -> List.of(Call.get("/api/v1/hello"))),
        read("page-1k", "page of 20 of 1,000 listings", Listings.FEW, 0.7, this::pages),
        read("page-100k", "page of 20 of 100,000 listings", Listings.MANY, 0.7, this::pages),
        read("listing", "one listing by id", Listings.MANY, 0.5, this::views),
        token("token", "token for a program", () -> List.of(people.programSignsIn())),
        token("password", "token for a password (Argon2)", people::biddersSignIn),
        bid("bid", "bid, spread over 1,000 listings", OptionalDouble.of(0.5), SPREAD),
        bid("bid-hot", "bid, all on one listing", OptionalDouble.empty(), 1));
  }

  private static Operation read(
      String name, String title, int stored, double goal, Supplier<List<Call>> calls) {
    return new Operation(
        name,
        title,
        stored,
        OptionalDouble.of(goal),
        false,
        true,
        () -> calls.get().getFirst(),
        () -> cycle(calls.get()));
  }

  private static Operation token(String name, String title, Supplier<List<Call>> calls) {
    return new Operation(
        name,
        title,
        Listings.MANY,
        OptionalDouble.empty(),
        false,
        false,
        () -> calls.get().getFirst(),
        () -> cycle(calls.get()));
  }

  private Operation bid(String name, String title, OptionalDouble goal, int count) {
    Supplier<List<String>> targets =
        () -> count == 1 ? List.of(listings.open(SPREAD + 1).getLast()) : listings.open(count);
    return new Operation(
        name,
        title,
        Listings.MANY,
        goal,
        true,
        false,
        () -> BidRequests.sample(targets.get().getFirst(), people.tokens().getFirst()),
        () -> new BidRequests(targets.get(), people.tokens()));
  }

  private List<Call> pages() {
    String path =
        "/api/v1/auction/listings?state=OPEN&category=%s&sort=endsAt&limit=20"
            .formatted(listings.category());
    return List.of(Call.get(path).bearing(token()));
  }

  private List<Call> views() {
    return listings.open(SPREAD).stream()
        .map(id -> Call.get("/api/v1/auction/listings/" + id).bearing(token()))
        .toList();
  }

  private String token() {
    return people.tokens().getFirst();
  }

  private static RequestSource cycle(List<Call> calls) {
    return RequestSource.cycle(calls.stream().map(Call::bytes).toArray(byte[][]::new));
  }
}
