package org.civitas.platform.web.openapi;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

  /** Whether any of them, or the generator itself, is newer: starting again writes nothing. */
  static boolean changedSince(FileTime time) throws IOException {
    for (Path location : ours().toList()) {
      try (Stream<Path> files = Files.walk(location)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Path> locations() {
    return ours().filter(entry -> !entry.endsWith("test-classes")).toList();
  }

  private static Stream<Path> ours() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> MODULES.stream().anyMatch(entry::contains))
        .map(Path::of)
        .filter(Files::exists);
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
