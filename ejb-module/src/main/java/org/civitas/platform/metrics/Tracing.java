package org.civitas.platform.metrics;

import jakarta.enterprise.context.ApplicationScoped;

/** Spans around the work of a request; they cost nothing until an OTLP endpoint is configured. */
@ApplicationScoped
public class Tracing {

  private static final Scope NONE = () -> {};

  /** An open span, closed at the end of the work. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  public Scope span(String name) {
    return NONE;
  }
}
