package org.civitas.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import org.civitas.server.payara.Payara;
import org.civitas.server.wildfly.WildFly;

/** The application servers that Civitas runs on. */
public enum ServerKind {
  WILDFLY(WildFly::new),
  PAYARA(Payara::new);

  private final BiFunction<Path, Path, ApplicationServer> factory;

  ServerKind(BiFunction<Path, Path, ApplicationServer> factory) {
    this.factory = factory;
  }

  public static ServerKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new StartFault("civitas.server must be wildfly or payara, not " + name + "."));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  ApplicationServer server(Path archive, Path cache) {
    return factory.apply(archive, cache);
  }
}
