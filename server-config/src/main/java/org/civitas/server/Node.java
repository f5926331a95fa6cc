package org.civitas.server;

import java.nio.file.Path;

/** One running server: its data, its address, its archive, its settings and its Java. */
public record Node(
    DataDirectory data, Address address, Path archive, Environment environment, JavaHome java) {

  /** Where the node answers HTTP. */
  public record Address(String host, int port) {}
}
