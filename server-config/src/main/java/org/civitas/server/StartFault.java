package org.civitas.server;

/** A cause that keeps Civitas from starting, in one sentence for the person at the console. */
public final class StartFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFault(String sentence) {
    super(sentence);
  }

  public StartFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
