package org.civitas.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that links in letters open. */
class LinkPagesIT {

  private static final String NEW = "seven quiet brooks";

  private static Browser browser;

  private final Api member = Api.member();

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
  void aForgottenPasswordIsSetThroughItsLinkByKeyboard() {
    Tab asking = browser.open(Civitas.baseUri().resolve("/password-reset"));
    asking.tabTo("#request-login").type(member.username()).pressEnter();
    asking.awaitText("#done", "a letter is on its way");
    String link = linkTo("/password-reset", member.username() + "@example.org");

    Tab tab = browser.open(Civitas.baseUri().resolve(link)).viewport(360, 740, true);
    assertThat(tab.evaluate("location.href").asText()).doesNotContain("token");
    tab.tabTo("#confirmation-newPassword").type("short").pressEnter();
    tab.await("document.querySelector('#confirmation-newPassword-fault').innerText.length > 0");
    tab.await("document.documentElement.scrollWidth <= 360");
    tab.evaluate("document.querySelector('#confirmation-newPassword').value = ''");
    tab.tabTo("#confirmation-newPassword").type(NEW).pressEnter();
    tab.awaitText("#done", "Your password is changed");

    Api.anonymous().signIn(member.username(), NEW).expect(200);
  }

  @Test
  void aNewAddressIsConfirmedByAButtonOnce() {
    String wanted = "new-" + member.username() + "@example.org";
    member
        .post(
            "/api/v1/identity/me/email",
            Map.of("email", wanted, "currentPassword", member.password()))
        .expect(202);
    String link = linkTo("/email-confirmation", wanted);

    Tab tab = browser.open(Civitas.baseUri().resolve(link));
    assertThat(tab.evaluate("location.href").asText()).doesNotContain("token");
    tab.tabTo("#confirmation button").pressEnter();
    tab.awaitText("#done", "Your address is changed.");
    assertThat(tab.complaints()).isEmpty();
    assertThat(member.get("/api/v1/identity/me").expect(200).json().get("email").asText())
        .isEqualTo(wanted);

    Tab again = browser.open(Civitas.baseUri().resolve(link));
    again.tabTo("#confirmation button").pressEnter();
    again.awaitText("#confirmation [role=alert]", "Ask for a new link.");
  }

  private static String linkTo(String page, String address) {
    Pattern link = Pattern.compile(page + "#token=[A-Za-z0-9_-]+");
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Civitas.query("select body from platform.mail where recipient = ?", address)
                    .stream()
                    .map(row -> link.matcher((String) row.getFirst()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
