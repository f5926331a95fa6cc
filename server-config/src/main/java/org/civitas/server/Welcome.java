package org.civitas.server;

import java.io.PrintStream;

/** What the person at the console needs to know when Civitas is ready. */
final class Welcome {

  private static final String DEMO_PASSWORD = "civitas-demo-2026";

  private Welcome() {}

  static void print(RunningCivitas civitas, PrintStream out) {
    String base = civitas.baseUri().toString();
    out.println();
    out.println("Civitas is ready.");
    out.println();
    out.println("  Portal          " + base + "/");
    out.println("  API, to try     " + base + "/docs");
    out.println("  API, to read    " + base + "/redoc");
    out.println("  OpenAPI         " + base + "/openapi");
    out.println("  Health          " + base + "/health/ready");
    out.println("  Metrics         " + base + "/metrics");
    out.println("  Data and logs   " + civitas.dataDirectory());
    out.println();
    printAccounts(civitas, out);
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private static void printAccounts(RunningCivitas civitas, PrintStream out) {
    Administrator administrator = civitas.administrator();
    String hint =
        administrator
            .firstShown()
            .map(password -> "password " + password + " (shown this once)")
            .orElse("password as set, or as shown on the first start");
    out.println("  Administrator   " + administrator.username() + ", " + hint);
    if (civitas.environment().flag("CIVITAS_DEMO", false)) {
      out.println(
          "  Demo accounts   demo-seller, demo-bidder-1, demo-bidder-2, demo-bidder-3, password "
              + DEMO_PASSWORD);
    }
    out.println();
  }
}
