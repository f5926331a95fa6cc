package org.civitas.server.wildfly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.civitas.server.Archives;
import org.civitas.server.Environment;
import org.civitas.server.JavaHome;
import org.civitas.server.Preparation;
import org.civitas.server.StartFault;
import org.postgresql.Driver;

/**
 * The configured server: the distribution unpacked, three modules added (JDBC driver, virtual
 * threads, faults of connections), and {@code standalone-full.xml} turned into {@code civitas.xml}
 * by an offline script.
 */
record WildFlyHome(Path archive, Path cache) {

  static final String CONFIGURATION = "civitas.xml";

  private static final String SCRIPT = "configure.cli";
  private static final String BOOT_LOGGING = "logging.properties";
  private static final String EXTENSION = "org/civitas/server/undertow/VirtualThreads.class";
  private static final String SORTER = "org/civitas/server/ironjacamar/BrokenConnections.class";
  private static final String SERVICE = "META-INF/services/io.undertow.servlet.ServletExtension";

  private static final List<String> UNUSED =
      List.of(
          "appclient",
          "docs",
          "domain",
          "standalone/data",
          "standalone/log",
          "standalone/tmp",
          "welcome-content");

  private static final String DRIVER_MODULE =
      """
      <module xmlns="urn:jboss:module:1.9" name="org.postgresql">
        <resources>
          <resource-root path="postgresql.jar"/>
        </resources>
        <dependencies>
          <module name="java.se"/>
          <module name="jdk.security.jgss"/>
          <module name="jdk.unsupported"/>
        </dependencies>
      </module>
      """;

  private static final String UNDERTOW_MODULE =
      """
      <module xmlns="urn:jboss:module:1.9" name="org.civitas.server.undertow">
        <resources>
          <resource-root path="undertow.jar"/>
        </resources>
        <dependencies>
          <module name="io.undertow.core"/>
          <module name="io.undertow.servlet"/>
          <module name="jakarta.servlet.api"/>
        </dependencies>
      </module>
      """;

  private static final String POOL_MODULE =
      """
      <module xmlns="urn:jboss:module:1.9" name="org.civitas.server.ironjacamar">
        <resources>
          <resource-root path="ironjacamar.jar"/>
        </resources>
        <dependencies>
          <module name="java.sql"/>
          <module name="org.jboss.ironjacamar.jdbcadapters"/>
        </dependencies>
      </module>
      """;

  Path prepare() {
    return new Preparation(cache, "wildfly", ingredients()).folder(this::fill);
  }

  private List<byte[]> ingredients() {
    List<String> texts =
        List.of(archive.getFileName().toString(), DRIVER_MODULE, UNDERTOW_MODULE, POOL_MODULE);
    List<byte[]> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.getBytes(StandardCharsets.UTF_8)));
    all.add(resource(SCRIPT));
    all.add(resource(BOOT_LOGGING));
    all.add(resource("/" + EXTENSION));
    all.add(resource("/" + SORTER));
    all.add(driver().getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private void fill(Path home) throws IOException {
    Archives.unzip(archive, home);
    Path driverModule = module(home, "org/postgresql", DRIVER_MODULE);
    Files.copy(driver(), driverModule.resolve("postgresql.jar"));
    Path undertowModule = module(home, "org/civitas/server/undertow", UNDERTOW_MODULE);
    String extension = EXTENSION.replace('/', '.').replace(".class", "");
    write(
        undertowModule.resolve("undertow.jar"),
        Map.of(
            EXTENSION, resource("/" + EXTENSION),
            SERVICE, extension.getBytes(StandardCharsets.UTF_8)));
    Path poolModule = module(home, "org/civitas/server/ironjacamar", POOL_MODULE);
    write(poolModule.resolve("ironjacamar.jar"), Map.of(SORTER, resource("/" + SORTER)));
    configure(home);
  }

  private static Path module(Path home, String name, String descriptor) throws IOException {
    Path folder = home.resolve("modules").resolve(name).resolve("main");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("module.xml"), descriptor);
    return folder;
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }

  private static void configure(Path home) throws IOException {
    Path configuration = home.resolve("standalone").resolve("configuration");
    Files.copy(configuration.resolve("standalone-full.xml"), configuration.resolve(CONFIGURATION));
    Path script = home.resolve(SCRIPT);
    Files.write(script, resource(SCRIPT));
    run(home, script);
    Files.write(configuration.resolve(BOOT_LOGGING), resource(BOOT_LOGGING));
    Archives.delete(configuration.resolve("standalone_xml_history"));
    for (String unused : UNUSED) {
      Archives.delete(home.resolve(unused));
    }
  }

  private static void run(Path home, Path script) throws IOException {
    JavaHome java = JavaHome.find(Environment.of(System.getenv()));
    List<String> words = new ArrayList<>();
    words.add(java.executable().toString());
    words.addAll(WildFlyJava.quiet(java));
    words.addAll(
        List.of(
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.cli",
            "--no-color-output",
            "--file=" + script));
    Path log = home.resolve("configure.log");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JBOSS_HOME", home.toString());
    try {
      if (builder.start().waitFor() != 0) {
        throw new StartFault("WildFly could not be configured; see " + log + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFault("Interrupted while WildFly was configured.", e);
    }
  }

  private static Path driver() {
    return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static byte[] resource(String name) {
    try (InputStream in = WildFlyHome.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new StartFault("The launcher is incomplete: " + name + " is missing.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
