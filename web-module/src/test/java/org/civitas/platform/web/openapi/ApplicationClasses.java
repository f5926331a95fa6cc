package org.civitas.platform.web.openapi;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/** The classes of all modules as they stand on the class path: as folders or as archives. */
final class ApplicationClasses {

  private static final List<String> MODULES = List.of("domain-module", "ejb-module", "web-module");

  private ApplicationClasses() {}

  static IndexView index() throws IOException {
    Indexer indexer = new Indexer();
    for (Path location : locations()) {
      if (Files.isDirectory(location)) {
        indexDirectory(indexer, location);
      } else {
        indexArchive(indexer, location);
      }
    }
    return indexer.complete();
  }

  static JavaClasses imported() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.civitas");
  }

  private static List<Path> locations() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> MODULES.stream().anyMatch(entry::contains))
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static void indexDirectory(Indexer indexer, Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        try (var input = Files.newInputStream(file)) {
          indexer.index(input);
        }
      }
    }
  }

  private static void indexArchive(Indexer indexer, Path archive) throws IOException {
    try (var files = FileSystems.newFileSystem(archive)) {
      indexDirectory(indexer, files.getPath("/"));
    }
  }
}
