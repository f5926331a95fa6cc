package org.civitas.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the cache that is made once from its ingredients and made again only when one of them
 * changes. The name carries a digest of the ingredients, and the folder appears under that name
 * only when it is complete.
 */
public record Preparation(Path cache, String name, List<byte[]> ingredients) {

  /** Fills the empty folder it is given. */
  @FunctionalInterface
  public interface Work {
    void fill(Path folder) throws IOException;
  }

  public Path folder(Work work) {
    Path done = cache.resolve(name + "-" + digest());
    if (Files.isDirectory(done)) {
      return done;
    }
    // The lock on the file keeps other processes out, and within one of them throws.
    synchronized (Preparation.class) {
      return makeAlone(done, work);
    }
  }

  private Path makeAlone(Path done, Work work) {
    try {
      Files.createDirectories(cache);
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() && Files.isDirectory(done) ? done : make(done, work);
      }
    } catch (IOException e) {
      throw new StartFault("Preparing " + name + " in " + cache + " failed: " + e, e);
    }
  }

  private Path make(Path done, Work work) throws IOException {
    removeOthers();
    Path started = Files.createDirectories(cache.resolve(name + "-unfinished"));
    work.fill(started);
    return Files.move(started, done, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (entry.getFileName().toString().startsWith(name + "-")) {
          Archives.delete(entry);
        }
      }
    }
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ingredients.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
