package org.civitas.server;

import java.nio.file.Path;
import java.util.Optional;

/** One kind of application server: how to prepare it once, run it, and see a failed deployment. */
public interface ApplicationServer {

  String name();

  /** The unpacked and configured server, made on first use and shared by all nodes. */
  Path prepare();

  /** Lays out the node's own folders with the archive in place, and tells how to run it. */
  ServerCommand command(Path home, Node node);

  /** Says so when the server itself reports that the archive did not deploy. */
  Optional<String> deploymentFault(Node node);
}
