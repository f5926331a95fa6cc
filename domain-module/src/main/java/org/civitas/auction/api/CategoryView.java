package org.civitas.auction.api;

import java.util.UUID;
import org.civitas.kernel.Versioned;

/** A node of the category tree; {@code path} names all nodes from the root. */
public record CategoryView(
    UUID id, String name, String path, UUID parentId, String description, long version)
    implements Versioned {}
