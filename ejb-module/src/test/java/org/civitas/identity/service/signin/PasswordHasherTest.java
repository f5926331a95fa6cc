package org.civitas.identity.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void aHashSaysHowItWasMadeAndIsNeverTheSameTwice() {
    String hash = hasher.hash("seven quiet brooks");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.hash("seven quiet brooks")).isNotEqualTo(hash);
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  @Test
  void onlyTheRightPasswordMatches() {
    String hash = hasher.hash("seven quiet brooks");

    assertThat(hasher.matches("seven quiet brooks", hash)).isTrue();
    assertThat(hasher.matches("seven quiet brookS", hash)).isFalse();
    assertThat(hasher.matches("", hash)).isFalse();
  }

  @Test
  void aWeakerHashStillMatchesAndIsNoticed() {
    Argon2Function weaker = Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID);
    String old = Password.hash("seven quiet brooks").addRandomSalt(16).with(weaker).getResult();

    assertThat(hasher.matches("seven quiet brooks", old)).isTrue();
    assertThat(hasher.isOutdated(old)).isTrue();
  }
}
