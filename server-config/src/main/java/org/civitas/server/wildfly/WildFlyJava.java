package org.civitas.server.wildfly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.civitas.server.Environment;
import org.civitas.server.JavaHome;

/** The options of the server's Java, as WildFly's own start script sets them, and our sizes. */
final class WildFlyJava {

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use[A-Za-z0-9]+GC\\b");
  private static final int COMPACT_HEADERS = 25;
  private static final int UNSAFE_WARNS = 23;
  private static final int NATIVE_ACCESS_WARNS = 24;

  private static final List<String> OPENED =
      List.of(
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private WildFlyJava() {}

  static List<String> options(JavaHome java, Environment environment) {
    List<String> options = new ArrayList<>();
    options.add("-Xms192m");
    options.add("-Xmx" + environment.get("CIVITAS_HEAP", "336m"));
    options.addAll(collector(environment));
    // The classes of a start take so much; without it, four full collections find that out.
    options.add("-XX:MetaspaceSize=128m");
    // The broker's buffers: one arena of small chunks instead of four times 4 MB.
    options.add("-Dio.netty.allocator.numHeapArenas=1");
    options.add("-Dio.netty.allocator.maxOrder=5");
    if (java.feature() >= COMPACT_HEADERS) {
      options.add("-XX:+UseCompactObjectHeaders");
    }
    // Gives back what the compiler needed at its peaks.
    options.add("-XX:TrimNativeHeapInterval=10000");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Djava.net.preferIPv4Stack=true");
    options.add("-Djava.awt.headless=true");
    options.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    options.addAll(quiet(java));
    options.addAll(OPENED);
    options.addAll(environment.words("CIVITAS_JAVA_OPTS"));
    return options;
  }

  /**
   * Requests leave little behind: throughput counts for more than the pauses of a small heap. The
   * young part takes the memory of password hashes, 19 MB each, which must not reach the old one.
   */
  private static List<String> collector(Environment environment) {
    boolean chosen = COLLECTOR.matcher(environment.get("CIVITAS_JAVA_OPTS", "")).find();
    return chosen ? List.of() : List.of("-XX:+UseParallelGC", "-XX:NewRatio=1");
  }

  /** Newer Javas warn about what WildFly's libraries still do. */
  static List<String> quiet(JavaHome java) {
    List<String> options = new ArrayList<>();
    if (java.feature() >= UNSAFE_WARNS) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (java.feature() >= NATIVE_ACCESS_WARNS) {
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    return options;
  }
}
