package org.civitas.identity.api;

import java.util.Locale;
import org.civitas.kernel.ProblemType;

/** Refusals of the identity context. */
public enum IdentityProblem implements ProblemType {
  USERNAME_TAKEN("The username is taken", Category.CONFLICT),
  EMAIL_TAKEN("Another account has this e-mail address", Category.CONFLICT),
  SIGNUP_DECIDED("The sign-up has been decided already", Category.CONFLICT),
  UNKNOWN_ROLE("There is no such role", Category.RULE),
  UNKNOWN_SCOPE("There is no such scope", Category.RULE),
  WRONG_PASSWORD("The current password is not right", Category.RULE),
  RESET_LINK_INVALID("The link is used, too old or not ours", Category.RULE),
  CONFIRMATION_LINK_INVALID("The link is used, too old or not ours", Category.RULE),
  ACCOUNT_SUSPENDED("The account is suspended", Category.CONFLICT),
  ACCOUNT_ACTIVE("The account is active", Category.CONFLICT),
  LAST_ADMINISTRATOR("One administrator must remain", Category.CONFLICT);

  private final String title;
  private final Category category;

  IdentityProblem(String title, Category category) {
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
