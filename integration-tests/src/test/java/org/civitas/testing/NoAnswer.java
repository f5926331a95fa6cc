package org.civitas.testing;

/** A request went out and nothing came back; whether it had an effect is not known. */
public final class NoAnswer extends AssertionError {

  private static final long serialVersionUID = 1L;

  NoAnswer(Exception cause) {
    super("No answer", cause);
  }
}
