package org.civitas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveAuctionPageIT {

  private static Browser browser;

  private String listing;

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

  @BeforeEach
  void openAListing() {
    Api seller = Api.member("SELLER");
    String category =
        Api.admin()
            .post("/api/v1/auction/categories", Map.of("name", "Lamps " + UUID.randomUUID()))
            .expect(201)
            .json()
            .get("id")
            .asText();
    listing =
        seller
            .post(
                "/api/v1/auction/listings",
                Map.of(
                    "title",
                    "A brass lamp",
                    "description",
                    "It still burns.",
                    "categoryId",
                    category,
                    "condition",
                    "used",
                    "startPrice",
                    euros("100.00"),
                    "endsAt",
                    Instant.now().plus(Duration.ofHours(3)).toString()))
            .expect(201)
            .json()
            .get("id")
            .asText();
    Answer published = seller.post("/api/v1/auction/listings/" + listing + "/publication", null);
    assertThat(published.status()).isBetween(200, 204);
  }

  @Test
  void aBidOfAnotherIsSeenWithinTwoSeconds() {
    Tab tab = browser.open(page());
    tab.awaitText("#connection", "Live").awaitText("#price", "€100.00");
    assertThat(tab.text("#countdown")).matches("2 h 59 min|3 h 0 min");

    Api.member("BIDDER").post(bids(), Map.of("amount", euros("120.00"))).expect(201);

    tab.await("document.querySelector('#price').innerText === '€120.00'", Duration.ofSeconds(2));
    assertThat(tab.text("#history tbody tr:first-child")).contains("€120.00");
    assertThat(tab.text("#standing")).contains("€120.00");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aMemberBidsWithTheKeyboardAlone() {
    Tab tab = browser.open(page());
    SignIn.as(tab, Api.member("BIDDER"));

    tab.tabTo("#bid input[name=kind]").pressArrowDown();
    tab.tabTo("#bid-value").type("150").pressEnter();

    tab.awaitText("#own", "You lead. Your maximum is €150.00.").awaitText("#price", "€100.00");
    Api.member("BIDDER").post(bids(), Map.of("amount", euros("200.00"))).expect(201);
    tab.awaitText("#own", "Somebody bids more than you.").awaitText("#price", "€200.00");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aBidThatIsTooLowIsRefusedBesideItsField() {
    Tab tab = browser.open(page());
    SignIn.as(tab, Api.member("BIDDER"));

    tab.tabTo("#bid-value").type("99").pressEnter();

    tab.await("document.querySelector('#bid-value-fault').innerText.length > 0");
    assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("bid-value");
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Tab tab = browser.open(page()).viewport(360, 740, true);

    tab.awaitText("#title", "A brass lamp");
    tab.await("document.documentElement.scrollWidth <= 360");
  }

  @Test
  void aListingThatIsNotThereIsSaidToBeMissing() {
    Tab tab = browser.open(Civitas.baseUri().resolve("/auction/listings/" + UUID.randomUUID()));

    tab.await("document.querySelector('#missing').innerText.length > 0");
  }

  private URI page() {
    return Civitas.baseUri().resolve("/auction/listings/" + listing);
  }

  private String bids() {
    return "/api/v1/auction/listings/" + listing + "/bids";
  }

  private static Map<String, String> euros(String value) {
    return Map.of("value", value, "currency", "EUR");
  }
}
