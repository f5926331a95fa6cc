package org.civitas.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs Civitas in the foreground until Ctrl-C, or says in one line why it does not start. It writes
 * to the process's own outputs: Maven takes its wrapper of {@code System.out} away on Ctrl-C, while
 * we still tell how the stop goes.
 */
public final class Main {

  private final PrintStream out;
  private final PrintStream err;
  private final CompletableFuture<Optional<RunningCivitas>> started = new CompletableFuture<>();
  private volatile boolean stopping;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new Main(output(FileDescriptor.out), output(FileDescriptor.err)).run());
  }

  private static PrintStream output(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, Charset.defaultCharset());
  }

  private int run() {
    try {
      Map<String, String> process = System.getenv();
      Environment environment = Environment.read(process, Path.of(""), Defaults.read());
      Launcher launcher = new Launcher(Installation.fromSystemProperties(), out);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher), "stop"));
      return serve(launcher, environment);
    } catch (StartFault e) {
      started.complete(Optional.empty());
      if (!stopping) {
        err.println("civitas: " + e.getMessage());
      }
      return 1;
    } catch (RuntimeException e) {
      started.complete(Optional.empty());
      err.println("civitas: An unexpected fault stopped the start.");
      e.printStackTrace(err);
      return 1;
    }
  }

  private int serve(Launcher launcher, Environment environment) {
    RunningCivitas civitas = launcher.start(environment);
    started.complete(Optional.of(civitas));
    Welcome.print(civitas, out);
    int code = civitas.awaitEnd();
    if (!stopping) {
      civitas.close();
      err.println("civitas: The server ended by itself with code " + code + ".");
    }
    return 1;
  }

  /** Runs when the process is told to end, at whatever point of the start that may be. */
  private void stop(Launcher launcher) {
    boolean ended = started.isDone() && started.join().isEmpty();
    if (ended) {
      return;
    }
    stopping = true;
    out.println("civitas: Stopping");
    launcher.cancel();
    started.join().ifPresent(RunningCivitas::close);
    out.println("civitas: Stopped");
  }
}
