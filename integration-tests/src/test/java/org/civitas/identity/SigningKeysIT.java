package org.civitas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Civitas;
import org.junit.jupiter.api.Test;

/** Keys change while the server runs, and nobody is signed out by that. */
class SigningKeysIT {

  private static final String KEYS = "/api/v1/identity/signing-keys";

  @Test
  void privateKeysAreEncryptedInTheDatabase() {
    assertThat(Tokens.activeKey().isPrivate()).isTrue();
    assertThat(Civitas.query("select jwk from identity.signing_key"))
        .extracting(row -> (String) row.getFirst())
        .allMatch(jwk -> jwk.matches("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_.-]+"));
    assertThat(Civitas.logs()).doesNotContain(Civitas.KEY_SECRET);
  }

  @Test
  void afterARotationNewTokensHaveTheNewKeyAndOldOnesStayValid() {
    Person ana = Person.member("key-");
    String old = ana.tokens().get("access_token").asText();
    String oldKey = Tokens.parse(old).getHeader().getKeyID();

    Answer rotated = Api.admin().post(KEYS, null).expect(201);
    String newKey = rotated.json().get("id").asText();
    assertThat(rotated.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","algorithm":"RS256","active":true,"createdAt":"%s"}
                """
                    .formatted(newKey, rotated.json().get("createdAt").asText())));

    String fresh = ana.tokens().get("access_token").asText();
    assertThat(Tokens.parse(fresh).getHeader().getKeyID()).isEqualTo(newKey).isNotEqualTo(oldKey);
    for (String token : List.of(old, fresh)) {
      ana.api().withToken(token).get("/api/v1/identity/me").expect(200);
    }
    JsonNode published = Api.anonymous().get("/oauth2/jwks").expect(200).json();
    assertThat(published.findValuesAsText("kid")).contains(oldKey, newKey);
    for (JsonNode key : published.get("keys")) {
      assertThat(key.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }
    JsonNode listed = Api.admin().get(KEYS).expect(200).json();
    assertThat(listed.findValuesAsText("id")).contains(oldKey, newKey);
    assertThat(Civitas.query("select 1 from identity.signing_key where retired_at is null"))
        .hasSize(1);
  }
}
