package org.civitas.hello;

import static org.assertj.core.api.Assertions.assertThat;

import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

class ItemsIT {

  private static final String ITEMS = "/api/v1/hello/items/";

  private final Api stranger = Api.anonymous();

  @Test
  void anItemShowsWhatItsModelHasAndNothingElseThatIsStored() {
    assertThat(stranger.get(ITEMS + "7?q=x").expect(200).json())
        .isEqualTo(Answer.parse("{\"name\":\"Umbrella\",\"id\":7,\"quantity\":3}"));
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithItsPlace() {
    Answer refusal = stranger.get(ITEMS + "abc").expect(422);

    assertThat(refusal.json().at("/violations/0/location").asText()).isEqualTo("path");
    assertThat(refusal.json().at("/violations/0/name").asText()).isEqualTo("itemId");
  }

  @Test
  void anUnknownItemIsAProblemOfItsOwnType() {
    Answer refusal = stranger.get(ITEMS + "999999").expect(404);

    assertThat(refusal.header("Content-Type")).contains("application/problem+json");
    assertThat(refusal.json())
        .isEqualTo(
            Answer.parse(
                """
                {
                  "type": "/problems/hello-no-such-item",
                  "title": "There is no such item",
                  "status": 404,
                  "detail": "There is no item 999999.",
                  "instance": "/api/v1/hello/items/999999"
                }
                """));
  }
}
