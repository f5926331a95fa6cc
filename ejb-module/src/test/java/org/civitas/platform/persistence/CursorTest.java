package org.civitas.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.PageRequest.Sort;
import org.junit.jupiter.api.Test;

class CursorTest {

  private static final List<Sort> ORDER = SortOrder.parse(List.of("-price", "title", "endsAt"));
  private static final List<Class<?>> TYPES =
      List.of(BigDecimal.class, String.class, Instant.class, UUID.class);
  private static final List<Object> KEYS =
      List.of(
          new BigDecimal("12.50"),
          "a title, with = and \u00fc",
          Instant.parse("2026-01-01T00:00:00.123456Z"),
          new UUID(1, 2));

  @Test
  void theKeysOfARowComeBackAsTheyWere() {
    assertThat(Cursor.decode(Cursor.encode(ORDER, KEYS), ORDER, TYPES)).isEqualTo(KEYS);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String cursor = Cursor.encode(ORDER, KEYS);
    List<Sort> other = SortOrder.parse(List.of("price", "title", "endsAt"));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> Cursor.decode(cursor, other, TYPES));
  }

  @Test
  void aMadeUpCursorIsRefusedAndNotAFault() {
    for (String cursor : List.of("", "%%%", "abc", "LXByaWNl", "AAAAAAAA")) {
      assertThatExceptionOfType(DomainException.class)
          .isThrownBy(() -> Cursor.decode(cursor, ORDER, TYPES))
          .matches(refusal -> refusal.violations().getFirst().name().equals("cursor"));
    }
  }
}
