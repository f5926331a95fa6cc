package org.civitas.auction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.civitas.auction.api.AuctionProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;
import org.civitas.kernel.jpa.OptionalUuid;

/**
 * A node of the category tree. Its path, {@code vehicle/Suzuki}, is stored with it, so that all
 * listings below a node are found by one prefix.
 */
@Entity
@Table(schema = "auction", name = "category")
public class Category {

  @Id private UUID id;

  @Version private long version;

  @Convert(converter = OptionalUuid.class)
  @Column(name = "parent_id")
  private UUID parentId;

  @Column(name = "name")
  private String name;

  @Column(name = "path")
  private String path;

  @Column(name = "description")
  private String description;

  protected Category() {}

  /** {@code parent} is null for a root. */
  public Category(Category parent, String name, String description) {
    this.id = Ids.next();
    this.description = description;
    place(parent, name);
  }

  /** Renames or moves the node; the caller stores the new paths of all below it. */
  public void change(Category parent, String newName, String newDescription) {
    if (parent != null && (parent.id.equals(id) || parent.isBelow(path))) {
      throw new DomainException(
          AuctionProblem.CATEGORY_CYCLE, "A category cannot be moved below itself");
    }
    description = newDescription;
    place(parent, newName);
  }

  private void place(Category parent, String newName) {
    parentId = parent == null ? null : parent.id;
    name = newName;
    path = parent == null ? newName : parent.path + "/" + newName;
  }

  private boolean isBelow(String otherPath) {
    return path.startsWith(otherPath + "/");
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID parentId() {
    return parentId;
  }

  public String name() {
    return name;
  }

  public String path() {
    return path;
  }

  public String description() {
    return description;
  }
}
