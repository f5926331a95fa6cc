package org.civitas.hello.api;

/**
 * An item as a client may see it: what else is stored about it stays inside.
 *
 * @param quantity pieces in stock
 */
public record Item(String name, long id, int quantity) {}
