package org.civitas.platform.web.pages;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The static files of the archive and of its WebJars. What exists is listed once at start, so a
 * request can name nothing else, however it spells a path; a file is read when first asked for.
 */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain;charset=UTF-8",
          "webmanifest", "application/manifest+json");

  private final ServletContext context;
  private final Set<String> known = new TreeSet<>();
  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  Assets(ServletContext context) {
    this.context = context;
    list("/");
  }

  Optional<Asset> find(String path) {
    return known.contains(path) || isOfLibrary(path)
        ? Optional.of(loaded.computeIfAbsent(path, this::load))
        : Optional.empty();
  }

  /** Payara lists no files of a folder that a library's archive does not name. */
  private boolean isOfLibrary(String path) {
    try {
      return path.startsWith("/webjars/")
          && !path.contains("..")
          && TYPES.containsKey(extension(path))
          && context.getResource(path) != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }

  private void list(String folder) {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.endsWith("/")) {
        if (!path.equals("/WEB-INF/") && !path.equals("/META-INF/")) {
          list(path);
        }
      } else if (TYPES.containsKey(extension(path))) {
        known.add(path);
      }
    }
  }

  private Asset load(String path) {
    try (InputStream content = context.getResourceAsStream(path)) {
      return Asset.of(content.readAllBytes(), TYPES.get(extension(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
