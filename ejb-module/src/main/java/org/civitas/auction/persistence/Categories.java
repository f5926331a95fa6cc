package org.civitas.auction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.auction.api.CategoryView;
import org.civitas.auction.domain.Category;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.AfterCommit;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** The category tree. */
@ApplicationScoped
public class Categories {

  private static final String COLUMNS =
      "c.id, c.name, c.path, c.parent_id, c.description, c.version";

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;
  @Inject CategorySubtrees subtrees;
  @Inject AfterCommit afterCommit;

  public Optional<Category> find(UUID id) {
    return entities.find(Category.class, id);
  }

  public Optional<UUID> findIdByPath(String path) {
    return sql.find("select id from auction.category where path = ?", row -> row.uuid(1), path);
  }

  /** True only for a category that stays at least until the transaction ends. */
  public boolean keep(UUID id) {
    return sql.find("select 1 from auction.category where id = ? for key share", row -> 1, id)
        .isPresent();
  }

  /** Waits for those who keep the category, and keeps others from it. */
  public void lock(UUID id) {
    sql.find("select 1 from auction.category where id = ? for update", row -> 1, id);
  }

  public Optional<CategoryView> findView(UUID id) {
    return sql.find(
        "select " + COLUMNS + " from auction.category c where c.id = ?", Categories::view, id);
  }

  /** In the order of paths, parents before their children. */
  public Page<CategoryView> list(UUID parent, PageRequest page) {
    return PageQuery.select(COLUMNS)
        .from("auction.category c")
        .whereGiven(parent, "c.parent_id = ?")
        .id("c.id")
        .sortable("path", "c.path", String.class)
        .sortable("name", "c.name", String.class)
        .defaultSort("path")
        .fetch(sql, page, Categories::view);
  }

  private static CategoryView view(Row row) {
    return new CategoryView(
        row.uuid(1), row.string(2), row.string(3), row.uuid(4), row.string(5), row.longValue(6));
  }

  /** Changes of the tree wait for each other, so that no two of them make it inconsistent. */
  public void lockTree() {
    sql.list("select pg_advisory_xact_lock(hashtext('auction.category'))", row -> 1);
    afterCommit.run(subtrees::forget);
  }

  public void add(Category category) {
    em.persist(category);
    em.flush();
  }

  public void flush() {
    em.flush();
  }

  /** Gives everything below a node its new path. */
  public void movePaths(String from, String to) {
    sql.update(
        "update auction.category set path = ? || substr(path, length(?) + 1),"
            + " version = version + 1 where starts_with(path, ? || '/')",
        to,
        from,
        from);
  }

  public boolean isEmpty(UUID id) {
    List<Boolean> used =
        sql.list(
            "select exists (select 1 from auction.category where parent_id = ?)"
                + " or exists (select 1 from auction.listing where category_id = ?)",
            row -> row.bool(1),
            id,
            id);
    return !used.getFirst();
  }

  public void remove(Category category) {
    em.remove(category);
    em.flush();
  }
}
