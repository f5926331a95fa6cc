package org.civitas.server.postgresql;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.civitas.server.StartFault;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root steps down: into a user namespace,
 * where the files stay root's, or, where namespaces are forbidden, to an unprivileged user that
 * owns the data.
 */
record Account(List<String> prefix, String owner) {

  private static final String OVERRIDE = "+dac_override";

  /** The first way that lets {@code program} run and see {@code directory}. */
  static Account find(Path program, Path directory) {
    String self = System.getProperty("user.name");
    if (!self.equals("root")) {
      return new Account(List.of(), self);
    }
    return ways(self).stream()
        .filter(way -> way.works(program, directory))
        .findFirst()
        .orElseThrow(
            () ->
                new StartFault(
                    "PostgreSQL does not run as root, and neither a user namespace nor another"
                        + " user could be used; start Civitas as an ordinary user."));
  }

  /** Gives the data to the account's user, after a start under another way or a fresh creation. */
  void own(Path directory) {
    try {
      UserPrincipal user =
          directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
      if (!Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        Files.walkFileTree(directory, new Chown(user));
      }
    } catch (IOException e) {
      throw new StartFault("The owner of " + directory + " cannot be changed: " + e, e);
    }
  }

  private static List<Account> ways(String self) {
    String user = userExists("postgres") ? "postgres" : "nobody";
    return List.of(
        new Account(List.of("unshare", "--user"), self),
        new Account(
            List.of(
                "setpriv",
                "--reuid=" + user,
                "--clear-groups",
                "--inh-caps=" + OVERRIDE,
                "--ambient-caps=" + OVERRIDE),
            user),
        new Account(List.of("setpriv", "--reuid=" + user, "--clear-groups"), user),
        new Account(List.of("runuser", "-u", user, "--"), user));
  }

  private static boolean userExists(String name) {
    return Command.of("id", "-u", name).succeeds();
  }

  private boolean works(Path program, Path directory) {
    return Command.of(prefix, "ls", "-d", directory.resolve(".").toString()).succeeds()
        && Command.of(prefix, program.toString(), "--version").succeeds();
  }

  private static final class Chown extends SimpleFileVisitor<Path> {

    private final UserPrincipal user;

    Chown(UserPrincipal user) {
      this.user = user;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.setOwner(file, user);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException fault)
        throws IOException {
      Files.setOwner(directory, user);
      return FileVisitResult.CONTINUE;
    }
  }
}
