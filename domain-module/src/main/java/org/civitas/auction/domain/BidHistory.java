package org.civitas.auction.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civitas.kernel.Money;

/** All bids of one listing, oldest first, with what was taken back. */
public record BidHistory(List<Bid> bids, List<Retraction> retractions) {

  public BidHistory {
    bids = List.copyOf(bids);
    retractions = List.copyOf(retractions);
  }

  boolean isRetracted(Bid bid) {
    return retractions.stream().anyMatch(retraction -> retraction.takesBack(bid));
  }

  /** The best bid that stands of somebody else than these; of two equal ones the earlier. */
  public Optional<Bid> bestExceptOf(Set<UUID> bidders) {
    return bids.stream()
        .filter(this::stands)
        .filter(bid -> !bidders.contains(bid.bidder().id()))
        .max(
            Comparator.comparing(Bid::amount)
                .thenComparing(Comparator.comparingLong(Bid::sequence).reversed()));
  }

  /** Holds the contest again as if {@code withdrawn} had never been placed. */
  Contest replayWithout(Bid withdrawn, PriceTerms terms) {
    Contest contest = Contest.before(terms);
    for (Bid bid : bids) {
      if (!bid.id().equals(withdrawn.id()) && !isRetracted(bid)) {
        Optional<Offer> offer = bid.offer();
        contest = offer.isPresent() ? contest.weigh(offer.get(), terms).contest() : contest;
      }
    }
    return contest;
  }

  /** The bids that still count once {@code last} has been made as well. */
  List<Bid> standingAfter(Retraction last) {
    return bids.stream()
        .filter(this::stands)
        .filter(bid -> !last.takesBack(bid) && !last.supersedes(bid))
        .toList();
  }

  private boolean stands(Bid bid) {
    return !isRetracted(bid)
        && retractions.stream().noneMatch(retraction -> retraction.supersedes(bid));
  }

  static boolean showsLeaderAt(List<Bid> standing, Party leader, Money price) {
    return standing.stream()
        .anyMatch(bid -> bid.bidder().id().equals(leader.id()) && bid.amount().equals(price));
  }
}
