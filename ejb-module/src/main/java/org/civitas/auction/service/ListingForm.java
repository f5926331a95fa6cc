package org.civitas.auction.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.civitas.auction.api.IncrementStep;
import org.civitas.auction.api.ListingDraft;
import org.civitas.auction.domain.Faults;
import org.civitas.auction.domain.IncrementTable;
import org.civitas.auction.domain.IncrementTable.Step;
import org.civitas.auction.domain.Item;
import org.civitas.auction.domain.Listing;
import org.civitas.auction.domain.PriceRules;
import org.civitas.auction.domain.PriceTerms;
import org.civitas.auction.domain.Timing;
import org.civitas.kernel.Money;

/** What a seller sends and what a listing is made of, one from the other. */
final class ListingForm {

  private final ListingDraft draft;

  ListingForm(ListingDraft draft) {
    this.draft = draft;
  }

  /** The faults that only show between the members, all at once. */
  Faults faults(boolean categoryExists) {
    return PriceRules.check(
            draft.startPrice(), draft.reservePrice(), draft.buyoutPrice(), draft.maximumPrice())
        .add(!categoryExists, "/categoryId", "unknown", "There is no such category")
        .add(
            draft.increments() != null && !incrementsAreSound(),
            "/increments",
            "unsound",
            "Start at 0, rise step by step, and stay in the currency of the start price");
  }

  private boolean incrementsAreSound() {
    boolean oneCurrency =
        draft.increments().stream()
            .allMatch(step -> isInCurrency(step.from()) && isInCurrency(step.increment()));
    return oneCurrency && IncrementTable.isSound(steps());
  }

  private boolean isInCurrency(Money money) {
    return money.currency().equals(draft.startPrice().currency());
  }

  private List<Step> steps() {
    return draft.increments().stream()
        .map(step -> new Step(step.from().value(), step.increment().value()))
        .toList();
  }

  Faults faults(boolean categoryExists, Instant now) {
    return faults(categoryExists).addAll(timing().faults(now));
  }

  Item item() {
    return new Item(draft.title(), draft.description(), draft.categoryId(), draft.condition());
  }

  PriceTerms terms() {
    return new PriceTerms(
        draft.startPrice(),
        draft.reservePrice(),
        draft.buyoutPrice(),
        draft.maximumPrice(),
        draft.increments() == null ? IncrementTable.STANDARD : new IncrementTable(steps()));
  }

  Timing timing() {
    return Timing.of(draft.startsAt(), draft.endsAt(), draft.softCloseSeconds(), draft.buyNow());
  }

  /** What the seller would have to send to get this listing. */
  static ListingDraft of(Listing listing) {
    PriceTerms terms = listing.terms();
    Timing timing = listing.timing();
    return new ListingDraft(
        listing.item().title(),
        listing.item().description(),
        listing.item().categoryId(),
        listing.item().condition(),
        terms.start(),
        terms.reserve().orElse(null),
        terms.buyout().orElse(null),
        terms.maximum().orElse(null),
        timing.startsAt(),
        timing.endsAt(),
        timing.softCloseSeconds(),
        timing.buyNow(),
        increments(terms));
  }

  private static List<IncrementStep> increments(PriceTerms terms) {
    return terms.increments().steps().stream()
        .map(step -> new IncrementStep(money(step.from(), terms), money(step.increment(), terms)))
        .toList();
  }

  private static Money money(BigDecimal value, PriceTerms terms) {
    return new Money(value, terms.currency());
  }
}
