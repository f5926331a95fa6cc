package org.civitas.platform.context;

/** Why the application cannot start, in one sentence for the operator. */
public class StartFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFault(String sentence) {
    super(sentence);
  }

  public StartFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
