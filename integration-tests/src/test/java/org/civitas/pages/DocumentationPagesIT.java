package org.civitas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentationPagesIT {

  private static final String OPERATION = ".opblock[id$=greetByBareBody]";

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
  void cousinEddieIsGreetedFromTheDocumentation() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/docs"));

    tab.click(OPERATION + " .opblock-summary-control");
    tab.click(OPERATION + " .try-out__btn");
    tab.await("document.querySelector('" + OPERATION + " textarea')");
    tab.evaluate("document.querySelector('" + OPERATION + " textarea').focus()");
    tab.evaluate("document.activeElement.select()");
    tab.type("\"Cousin Eddie\"");
    tab.click(OPERATION + " .execute");

    tab.awaitText(OPERATION + " .live-responses-table", "Hello? Cousin Eddie?");
    assertThat(tab.text(OPERATION + " .curl-command"))
        .contains("curl -X 'POST'", "/api/v1/hello/bare", "Cousin Eddie");
    assertThat(tab.text(OPERATION + " .live-responses-table"))
        .contains("200", "content-length: 22", "content-type: application/json", "date:");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aMemberAuthorisesWithAPasswordAndCallsAClosedOperation() {
    Api member = Api.member();
    Tab tab = browser.open(Civitas.baseUri().resolve("/docs"));

    tab.click(".auth-wrapper .authorize");
    tab.await("document.querySelector('#oauth_username')");
    tab.evaluate("document.querySelector('#oauth_username').focus()");
    tab.type(member.username());
    tab.evaluate("document.querySelector('#oauth_password').focus()");
    tab.type(member.password());
    tab.click("#oauth_password");
    tab.evaluate(
        "[...document.querySelectorAll('.auth-container')]"
            + ".find(each => each.querySelector('#oauth_password'))"
            + ".querySelector('button.authorize').click()");
    tab.awaitText(".modal-ux", "Authorized");
    tab.click(".close-modal");
    String me = ".opblock[id*=ownAccount][id$=get]";
    tab.click(me + " .opblock-summary-control").click(me + " .try-out__btn");
    tab.click(me + " .execute");

    tab.awaitText(me + " .live-responses-table", "\"" + member.username() + "\"");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void theReferenceShowsEveryTagUnderTheStrictPolicy() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/redoc"));

    JsonNode tags = Api.anonymous().get("/openapi.json").json().get("tags");
    StreamSupport.stream(tags.spliterator(), false)
        .map(tag -> tag.get("name").asText())
        .forEach(tag -> tab.awaitText("#api", tag));
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void pagesRunOnlyScriptsOfThisServer() {
    for (String page : new String[] {"/", "/docs", "/redoc"}) {
      String policy =
          Api.anonymous().get(page).expect(200).header("Content-Security-Policy").orElseThrow();
      assertThat(policy)
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "https:");
    }
  }
}
