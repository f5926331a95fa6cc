package org.civitas.auction.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.auction.api.CategoryOrder;
import org.civitas.auction.api.CategoryView;
import org.civitas.auction.domain.Category;
import org.civitas.auction.persistence.Categories;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.kernel.Violation;
import org.civitas.platform.json.MergePatch;
import org.civitas.platform.persistence.Versions;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** The category tree: everybody reads it, administrators change it. */
@ApplicationService
public class CategoryService {

  @Inject Categories categories;

  /** {@code parentId} may be null for the whole tree. */
  @PermitAll
  public Page<CategoryView> list(UUID parentId, PageRequest page) {
    return categories.list(parentId, page);
  }

  @PermitAll
  public CategoryView get(UUID id) {
    return categories.findView(id).orElseThrow(CategoryService::noCategory);
  }

  @RequiresScopes(AuctionRoles.ADMIN_WRITE)
  public CategoryView create(CategoryOrder order) {
    categories.lockTree();
    Category category = new Category(parent(order), order.name(), order.description());
    requireFree(category);
    categories.add(category);
    return get(category.id());
  }

  /** Renames or moves a category, with all below it. */
  @RequiresScopes(AuctionRoles.ADMIN_WRITE)
  public CategoryView change(UUID id, long version, MergePatch patch) {
    categories.lockTree();
    Category category = require(id, version);
    String path = category.path();
    CategoryOrder order =
        patch.applyTo(
            new CategoryOrder(category.name(), category.parentId(), category.description()));
    category.change(parent(order), order.name(), order.description());
    requireFree(category);
    categories.flush();
    if (!path.equals(category.path())) {
      categories.movePaths(path, category.path());
    }
    return get(id);
  }

  @RequiresScopes(AuctionRoles.ADMIN_WRITE)
  public void delete(UUID id, long version) {
    categories.lockTree();
    Category category = require(id, version);
    categories.lock(id);
    if (!categories.isEmpty(id)) {
      throw new DomainException(
          AuctionProblem.CATEGORY_IN_USE, "Move its categories and listings away first");
    }
    categories.remove(category);
  }

  private Category require(UUID id, long version) {
    Category category = categories.find(id).orElseThrow(CategoryService::noCategory);
    Versions.check(version, category.version());
    return category;
  }

  private Category parent(CategoryOrder order) {
    if (order.parentId() == null) {
      return null;
    }
    return categories
        .find(order.parentId())
        .orElseThrow(
            () ->
                new DomainException(
                    CommonProblem.INVALID_INPUT,
                    "There is no such parent",
                    List.of(Violation.body("/parentId", "There is no such category", "unknown"))));
  }

  private void requireFree(Category category) {
    categories
        .findIdByPath(category.path())
        .filter(other -> !other.equals(category.id()))
        .ifPresent(
            other -> {
              throw new DomainException(
                  AuctionProblem.CATEGORY_EXISTS, "There is a category " + category.path());
            });
  }

  private static DomainException noCategory() {
    return new DomainException(CommonProblem.NOT_FOUND, "There is no such category.");
  }
}
