package org.civitas.server.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.civitas.server.Archives;
import org.civitas.server.Preparation;
import org.civitas.server.StartFault;

/** The programs of PostgreSQL for this machine, unpacked once from the class path. */
record PostgresBinaries(Path home) {

  static PostgresBinaries unpacked(Path cache) {
    String resource = "/postgres-linux-" + architecture() + ".txz";
    byte[] size = Long.toString(size(resource)).getBytes(StandardCharsets.UTF_8);
    Preparation preparation = new Preparation(cache, "postgresql", List.of(size));
    return new PostgresBinaries(
        preparation.folder(
            folder -> {
              try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
                Archives.untarXz(archive, folder);
              }
            }));
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("aarch64") ? "arm_64" : "x86_64";
  }

  private static long size(String resource) {
    var url = PostgresBinaries.class.getResource(resource);
    if (url == null) {
      throw new StartFault(
          "There is no embedded PostgreSQL for this kind of machine ("
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "); set CIVITAS_DB_URL to a database.");
    }
    try {
      return url.openConnection().getContentLengthLong();
    } catch (IOException e) {
      throw new StartFault("The PostgreSQL binaries cannot be read: " + e, e);
    }
  }
}
