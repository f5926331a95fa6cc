package org.civitas.identity.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyCipherTest {

  private static final String KEY = "{\"kty\":\"RSA\",\"d\":\"the private part\"}";

  private final KeyCipher cipher = new KeyCipher(Optional.of("a long secret of the operator"));

  @Test
  void aSealedKeyIsOpenedByTheSameSecretAlone() {
    String sealed = cipher.seal(KEY);

    assertThat(KeyCipher.isSealed(sealed)).isTrue();
    assertThat(sealed).doesNotContain("RSA");
    assertThat(cipher.open(sealed)).contains(KEY);
    assertThat(new KeyCipher(Optional.of("a long secret of a stranger")).open(sealed)).isEmpty();
    assertThat(new KeyCipher(Optional.empty()).open(sealed)).isEmpty();
    assertThat(cipher.seal(KEY)).as("no two are alike").isNotEqualTo(sealed);
  }

  @Test
  void aSealedKeyThatWasTamperedWithIsNotOpened() {
    String sealed = cipher.seal(KEY);
    int last = sealed.lastIndexOf('.') + 1;
    char other = sealed.charAt(last) == 'A' ? 'B' : 'A';

    assertThat(cipher.open(sealed.substring(0, last) + other + sealed.substring(last + 1)))
        .isEmpty();
    assertThat(cipher.open("nonsense")).isEmpty();
  }

  @Test
  void withoutASecretKeysStayAsTheyAre() {
    KeyCipher none = new KeyCipher(Optional.empty());

    assertThat(none.seal(KEY)).isEqualTo(KEY);
    assertThat(none.open(KEY)).contains(KEY);
    assertThat(cipher.open(KEY)).as("stored before there was a secret").contains(KEY);
  }
}
