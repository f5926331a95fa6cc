package org.civitas.pages;

import org.civitas.testing.Api;

/** How a member signs in on any page: with the keyboard alone. */
final class SignIn {

  private SignIn() {}

  static void as(Tab tab, Api member) {
    tab.awaitText("[data-account]", "Sign in");
    tab.tabTo("[data-account] button:last-child").pressEnter();
    tab.await("document.querySelector('#sign-in').open");
    tab.tabTo("#sign-in-username").type(member.username());
    tab.tabTo("#sign-in-password").type(member.password()).pressEnter();
    tab.awaitText("[data-account]", "Sign out");
  }
}
