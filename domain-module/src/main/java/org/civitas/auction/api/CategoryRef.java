package org.civitas.auction.api;

import java.util.UUID;

/** A category where it is mentioned; {@code path} names all nodes from the root. */
public record CategoryRef(UUID id, String name, String path) {}
