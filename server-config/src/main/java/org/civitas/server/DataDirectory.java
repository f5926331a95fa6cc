package org.civitas.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * All that must survive a restart: databases, message journal, transaction log, secrets, logs. Held
 * under a file lock, since two launchers on one directory would destroy each other's data.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  public static DataDirectory open(Path path) {
    Path root = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-x--x"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartFault("Civitas already runs on the data directory " + root + ".");
      }
      return new DataDirectory(root, channel);
    } catch (IOException e) {
      throw new StartFault("The data directory " + root + " cannot be used: " + e + ".", e);
    }
  }

  public Path root() {
    return root;
  }

  public Path resolve(String name) {
    return root.resolve(name);
  }

  public Path logs() {
    return directory("logs");
  }

  public Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new StartFault("The directory " + root.resolve(name) + " cannot be made: " + e, e);
    }
  }

  /** A secret made on first use and kept where only its owner can read it. */
  public String secret(String name) {
    Path file = directory("secrets").resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      String value = randomText();
      Files.writeString(file, value);
      return value;
    } catch (IOException e) {
      throw new StartFault("The secret " + file + " cannot be kept: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StartFault("The lock on " + root + " cannot be released: " + e, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String randomText() {
    byte[] bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
