package org.civitas.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Money;
import org.civitas.kernel.TypedId;
import org.civitas.kernel.Violation;
import org.junit.jupiter.api.Test;

class JsonInputTest {

  enum Colour {
    RED,
    BLUE
  }

  record ShelfId(UUID value) implements TypedId {}

  record Label(@NotBlank @Size(max = 5) String text, Colour colour) {}

  record Box(
      @NotNull @Size(min = 2, max = 10) String name,
      @Min(1) Integer count,
      Money price,
      Instant made,
      ShelfId shelf,
      Label label,
      List<Label> more,
      BigDecimal weight) {}

  private static JsonInput<Box> read(String json) {
    return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), Box.class);
  }

  private static List<String> faults(String json) {
    return read(json).violations().stream()
        .map(violation -> violation.name() + " " + violation.code())
        .toList();
  }

  @Test
  void aSoundBodyBecomesItsRecord() {
    String json =
        """
        {"name": "box", "count": 3, "price": {"value": "1.50", "currency": "EUR"},
         "made": "2026-01-31T12:00:00+01:00", "shelf": "018f0000-0000-7000-8000-000000000001",
         "label": {"text": "top", "colour": "RED"}, "more": [{"text": "side"}], "weight": 1.25}
        """;
    assertThat(read(json))
        .isEqualTo(
            new JsonInput<>(
                new Box(
                    "box",
                    3,
                    Money.of("1.50", "EUR"),
                    Instant.parse("2026-01-31T11:00:00Z"),
                    new ShelfId(UUID.fromString("018f0000-0000-7000-8000-000000000001")),
                    new Label("top", Colour.RED),
                    List.of(new Label("side", null)),
                    new BigDecimal("1.25")),
                List.of()));
  }

  @Test
  void whatIsWrittenCanBeReadAgain() {
    Box box =
        new Box(
            "box",
            1,
            Money.of("7", "JPY"),
            Instant.EPOCH,
            new ShelfId(new UUID(1, 2)),
            new Label("a", Colour.BLUE),
            List.of(),
            BigDecimal.TEN);
    assertThat(Json.read(Json.write(box), Box.class)).isEqualTo(box);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    String json =
        """
        {"name": 5, "count": 0, "price": {"value": 1.5, "currency": "EURO"}, "made": "yesterday",
         "shelf": "1-1-1-1-1", "label": {"text": " ", "colour": "red", "size": 1},
         "more": [{"text": "too long"}, null, 7], "weight": "heavy", "a/b": true}
        """;
    assertThat(faults(json))
        .containsExactly(
            "/name type",
            "/count min",
            "/price/value type",
            "/price/currency pattern",
            "/made instant",
            "/shelf uuid",
            "/label/text required",
            "/label/colour enum",
            "/label/size unknown-field",
            "/more/0/text size",
            "/more/1 required",
            "/more/2 type",
            "/weight type",
            "/a~1b unknown-field");
  }

  @Test
  void aMissingMemberIsNamedByItsPointer() {
    assertThat(read("{}").violations())
        .containsExactly(Violation.body("/name", "must not be null", "required"));
  }

  @Test
  void aBodyOfAnotherKindIsAFaultOfTheWhole() {
    assertThat(faults("[]")).containsExactly(" type");
    assertThat(faults("null")).containsExactly(" required");
  }

  @Test
  void textThatTheDatabaseCannotHoldIsRefused() {
    assertThat(faults("{\"name\": \"a\\u0000b\"}")).containsExactly("/name characters");
    assertThat(faults("{\"name\": \"a\\ud800b\"}")).containsExactly("/name characters");
    assertThat(faults("{\"name\": \"J\\u00fcrgen\"}")).isEmpty();
  }

  @Test
  void numbersBuiltToHurtAreRefused() {
    assertThat(faults("{\"name\": \"box\", \"weight\": 1e1000000}"))
        .containsExactly("/weight digits");
    assertThat(
            faults("{\"name\":\"box\",\"price\":{\"value\":\"1e9999999\",\"currency\":\"EUR\"}}"))
        .containsExactly("/price/value pattern");
    assertThat(faults("{\"name\": \"box\", \"count\": 99999999999}"))
        .containsExactly("/count type");
  }

  @Test
  void anUnknownCurrencyOrTooFineAnAmountIsAFaultOfTheMoney() {
    assertThat(faults("{\"name\":\"box\",\"price\":{\"value\":\"1\",\"currency\":\"QQQ\"}}"))
        .containsExactly("/price money");
    assertThat(faults("{\"name\":\"box\",\"price\":{\"value\":\"1.001\",\"currency\":\"EUR\"}}"))
        .containsExactly("/price money");
  }

  @Test
  void textThatIsNoJsonIsMalformed() {
    for (String json : List.of("", "{", "{\"a\":1,\"a\":2}", "{} {}", "[".repeat(100))) {
      assertThatExceptionOfType(DomainException.class)
          .isThrownBy(() -> read(json))
          .matches(refusal -> refusal.type() == CommonProblem.MALFORMED_REQUEST, json);
    }
  }

  @Test
  void aMergePatchChangesWhatItNamesAndTakesAwayWhatIsNull() {
    Label label = new Label("top", Colour.RED);
    assertThat(patch("{\"text\": \"side\"}").applyTo(label))
        .isEqualTo(new Label("side", Colour.RED));
    assertThat(patch("{\"colour\": null}").applyTo(label)).isEqualTo(new Label("top", null));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> patch("{\"text\": null, \"no\": 1}").applyTo(label))
        .matches(refusal -> refusal.violations().size() == 2);
  }

  @Test
  void secretsAreTakenOutOfWhatIsRemembered() {
    assertThat(withoutSecrets("{\"name\":\"a\",\"newPassword\":\"x\",\"TOKEN\":\"y\"}"))
        .isEqualTo("{\"name\":\"a\",\"newPassword\":\"\",\"TOKEN\":\"\"}");
    assertThat(withoutSecrets("[1]")).isEqualTo("[1]");
    assertThat(withoutSecrets("")).isEmpty();
  }

  private static String withoutSecrets(String json) {
    return new String(
        JsonInput.withoutSecrets(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static MergePatch patch(String json) {
    return JsonInput.<MergePatch>read(json.getBytes(StandardCharsets.UTF_8), MergePatch.class)
        .value();
  }
}
