package org.civitas.identity.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.civitas.identity.api.RoleContribution;

/** Sets of scopes as tokens spell them: parted by blanks, {@code user} first, then by name. */
public final class Scopes {

  private static final Comparator<String> ORDER =
      Comparator.comparing((String scope) -> !scope.equals(RoleContribution.BASE_SCOPE))
          .thenComparing(Comparator.naturalOrder());

  private Scopes() {}

  public static Set<String> ordered(Collection<String> scopes) {
    return scopes.stream().sorted(ORDER).collect(toCollection(LinkedHashSet::new));
  }

  public static Set<String> parse(String text) {
    return ordered(
        Arrays.stream(text.split(" ")).filter(scope -> !scope.isEmpty()).distinct().toList());
  }

  public static String join(Collection<String> scopes) {
    return String.join(" ", ordered(scopes));
  }

  /** What is granted of a request: requested and held; without a request, all that is held. */
  public static Set<String> grant(String requested, Collection<String> held) {
    if (requested == null || requested.isBlank()) {
      return ordered(held);
    }
    Set<String> granted = parse(requested);
    granted.retainAll(held);
    return granted;
  }
}
