package org.civitas.server;

/** Unpacks and configures the server without starting it, for the distribution. */
public final class Prepare {

  private Prepare() {}

  public static void main(String[] arguments) {
    try {
      Installation.fromSystemProperties().server().prepare();
    } catch (StartFault e) {
      System.err.println("civitas: " + e.getMessage());
      System.exit(1);
    }
  }
}
