package org.civitas.kernel;

/**
 * Something that has happened, told to other contexts through the outbox. An event is a record in
 * the {@code api} of its context; its stored name is {@code context.SimpleName}.
 */
public interface DomainEvent {}
