package org.civitas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PortalPageIT {

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void thePortalNamesTheServicesThatRun() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/"));

    for (var service : Api.anonymous().get("/api/v1/services").json().get("items")) {
      tab.awaitText("#services", service.get("title").asText());
    }
    assertThat(tab.text("#documentation")).contains("Try the API", "Problem types");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/")).viewport(360, 740, true);

    tab.awaitText("#services", "Hello");
    tab.await("document.documentElement.scrollWidth <= 360");
  }

  @Test
  void aVisitorAsksForAnAccountByKeyboard() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/"));
    String username = "v" + UUID.randomUUID().toString().substring(0, 8);

    tab.await("document.querySelector('[data-account] button')");
    tab.tabTo("[data-account] button")
        .pressEnter()
        .await("document.querySelector('#sign-up').open");
    tab.tabTo("#sign-up-displayName").type("A Visitor");
    tab.tabTo("#sign-up-username").type(username);
    tab.tabTo("#sign-up-email").type(username + "@example.org");
    tab.tabTo("#sign-up-password").type("correct horse battery").pressEnter();

    tab.awaitText("#sign-up", "Thank you");
    Answer waiting = Api.admin().get("/api/v1/identity/signups?status=PENDING&limit=100");
    assertThat(waiting.text()).contains(username);
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aMemberSignsInAndIsGreetedByName() {
    Api member = Api.member("BIDDER");
    Tab tab = browser.open(Civitas.baseUri().resolve("/"));

    SignIn.as(tab, member);

    tab.awaitText("#greeting", "Member " + member.username());
    tab.click("[data-account] button").awaitText("[data-account]", "Sign in");
  }
}
