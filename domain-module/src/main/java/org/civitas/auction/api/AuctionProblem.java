package org.civitas.auction.api;

import java.util.Locale;
import org.civitas.kernel.ProblemType;

/**
 * Refusals of the auction. Those about a bid carry {@code currentPrice} and {@code nextMinimum}.
 */
public enum AuctionProblem implements ProblemType {
  BID_TOO_LOW("The bid is below the next minimum", Category.CONFLICT),
  MAXIMUM_NOT_RAISED("The leader's maximum can only be raised", Category.CONFLICT),
  CEILING_REACHED("No higher bid is possible under the listing's maximum price", Category.CONFLICT),
  LISTING_NOT_OPEN("The listing does not take bids now", Category.CONFLICT),
  BUYOUT_UNAVAILABLE("The listing cannot be bought at once now", Category.CONFLICT),
  OWN_LISTING("Sellers do not bid on their own listings", Category.RULE),
  ABOVE_MAXIMUM("The bid is above the listing's maximum price", Category.RULE),
  WRONG_CURRENCY("The bid is not in the listing's currency", Category.RULE),
  LISTING_STATE("The listing's state does not allow this", Category.CONFLICT),
  LISTING_HAS_BIDS("The listing has bids and its terms are fixed", Category.CONFLICT),
  LISTING_ENDED("The listing would end before it starts taking bids", Category.CONFLICT),
  RETRACTION_TOO_LATE("The time to retract the bid is over", Category.CONFLICT),
  BID_NOT_RETRACTABLE("The bid cannot be retracted", Category.CONFLICT),
  DESCRIPTION_UNCHANGED("The description has not changed since the bid", Category.RULE),
  CATEGORY_IN_USE("The category still holds categories or listings", Category.CONFLICT),
  CATEGORY_EXISTS("There is a category of that name already", Category.CONFLICT),
  CATEGORY_CYCLE("A category cannot be moved below itself", Category.RULE),
  SALE_STATE("The sale's state does not allow this", Category.CONFLICT),
  PAYMENT_UNDER_WAY("The provider has yet to decide on a payment", Category.CONFLICT),
  PAYMENT_NOT_OVERDUE("The buyer still has time to pay", Category.CONFLICT),
  NO_RUNNER_UP("Nobody else has bid on the item", Category.CONFLICT);

  private final String title;
  private final Category category;

  AuctionProblem(String title, Category category) {
    this.title = title;
    this.category = category;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Category category() {
    return category;
  }
}
