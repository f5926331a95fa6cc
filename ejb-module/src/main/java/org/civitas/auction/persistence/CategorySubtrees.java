package org.civitas.auction.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.civitas.platform.persistence.Sql;

/**
 * A category with all below it. Each page of a category's listings needs that, as plain values, for
 * the database to find the index; so it is remembered for a moment. A change of the tree shows at
 * once on its own node and a moment later on the others.
 */
@ApplicationScoped
public class CategorySubtrees {

  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  @Inject Sql sql;

  private final Cache<UUID, List<UUID>> subtrees =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();

  /** Empty where there is no such category. */
  List<UUID> from(UUID category) {
    List<UUID> known = subtrees.getIfPresent(category);
    if (known == null) {
      known = read(category);
      subtrees.put(category, known);
    }
    return known;
  }

  private List<UUID> read(UUID category) {
    return sql.list(
        "select below.id from auction.category top join auction.category below"
            + " on below.path = top.path or starts_with(below.path, top.path || '/')"
            + " where top.id = ?",
        row -> row.uuid(1),
        category);
  }

  void forget() {
    subtrees.invalidateAll();
  }
}
