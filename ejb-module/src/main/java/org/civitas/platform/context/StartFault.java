package org.civitas.platform.context;

/** Why the application cannot start, in one sentence for the operator. */
public class StartFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Marks the line that tells an operator why Civitas does not start. */
  private static final String MARK = "CIVITAS-START-FAULT: ";

  private static final System.Logger LOG = System.getLogger("org.civitas.start");

  public StartFault(String sentence) {
    super(sentence);
  }

  public StartFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Tells the operator, and returns the fault that stops the start. */
  static RuntimeException told(RuntimeException fault) {
    String sentence =
        fault instanceof StartFault
            ? fault.getMessage()
            : fault.getClass().getSimpleName() + ": " + fault.getMessage();
    LOG.log(System.Logger.Level.ERROR, MARK + sentence.replaceAll("\\s+", " "));
    return fault;
  }
}
