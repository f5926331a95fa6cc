package org.civitas.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** Looks at a server's process, at the database's and at this one. */
public final class Meter implements AutoCloseable {

  private static final LinuxProcess SELF = LinuxProcess.self();

  private final LinuxProcess server;
  private final OptionalLong database;
  private final RemoteJvm machine;

  public Meter(long serverPid, OptionalLong databasePid) {
    this.server = new LinuxProcess(serverPid);
    this.database = databasePid;
    this.machine = RemoteJvm.attach(serverPid);
  }

  public Usage look() {
    return new Usage(
        System.nanoTime(),
        LinuxMachine.busyNanos(),
        server.cpuNanos(),
        database.isPresent() ? new LinuxProcess(database.getAsLong()).cpuNanosWithChildren() : 0,
        SELF.cpuNanos(),
        machine.allocatedBytes());
  }

  public long residentBytes() {
    return server.residentBytes();
  }

  public Duration compilation() {
    return machine.compilation();
  }

  public void startRecording(String settings, Path file) {
    machine.startRecording(settings, file);
  }

  public void stopRecording() {
    machine.stopRecording();
  }

  @Override
  public void close() {
    machine.close();
  }
}
