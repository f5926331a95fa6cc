package org.civitas.auction.domain;

import java.util.Optional;

/** A retraction, with the bid that states the leader's price again where it has changed. */
public record Withdrawal(Retraction retraction, Optional<Bid> restated) {}
