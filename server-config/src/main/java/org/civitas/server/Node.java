package org.civitas.server;

import java.net.URI;
import java.nio.file.Path;

/** One running server: its data, its address, its archive, its settings and its Java. */
public record Node(
    DataDirectory data, Address address, Path archive, Environment environment, JavaHome java) {

  /** Where the node answers HTTP. */
  public record Address(String host, int port) {

    static Address of(Environment environment) {
      return new Address(
          environment.get("CIVITAS_HTTP_HOST", "127.0.0.1"),
          environment.number("CIVITAS_HTTP_PORT", 8080, 1, 65535));
    }

    /** Where this machine reaches it, without a trailing slash. */
    URI uri() {
      String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
      return URI.create("http://" + reachable + ":" + port);
    }
  }
}
