import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Formats every Java file of the project, or names those that are not formatted. Launched from
 * source by the build on the JDK of the toolchain, since Maven's own may be too old to read the
 * project's language level (docs/adr/020-formatter.md).
 */
public class Format {

  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private final Formatter formatter = new Formatter();

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[1]);
    boolean rewrite = args[0].equals("rewrite");
    List<Path> unformatted =
        sources(root).parallelStream().filter(file -> new Format().differs(file, rewrite)).toList();
    for (Path file : unformatted) {
      System.err.println((rewrite ? "Formatted " : "Not formatted: ") + root.relativize(file));
    }
    if (!rewrite && !unformatted.isEmpty()) {
      System.err.println("Run mvn -Pformat and commit the result.");
      System.exit(1);
    }
  }

  private boolean differs(Path file, boolean rewrite) {
    try {
      String before = Files.readString(file);
      String after = formatter.formatSourceAndFixImports(before);
      if (rewrite && !after.equals(before)) {
        Files.writeString(file, after);
      }
      return !after.equals(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = directory.getFileName().toString();
            boolean skipped =
                !directory.equals(root) && (SKIPPED.contains(name) || name.startsWith("."));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
