package org.civitas.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command line of a server, with what its environment has beyond the node's settings. */
public record ServerCommand(List<String> words, Map<String, String> environment, Path directory) {}
