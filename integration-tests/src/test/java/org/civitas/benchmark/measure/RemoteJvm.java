package org.civitas.benchmark.measure;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The virtual machine of another local process, asked over its own management interface. */
public final class RemoteJvm implements AutoCloseable {

  private static final String RECORDING = "benchmark";

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private RemoteJvm(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  /** The address is one that the process itself has just given, so it may be trusted. */
  @SuppressWarnings("BanJNDI")
  public static RemoteJvm attach(long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        return new RemoteJvm(JMXConnectorFactory.connect(address));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException("Process " + pid + " is no Java process", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What all threads have allocated since the start, ended ones included. Virtual threads count:
   * they allocate in the buffers of the threads that carry them.
   */
  public long allocatedBytes() {
    return ask(
        () ->
            (Long) beans.getAttribute(name("java.lang", "Threading"), "TotalThreadAllocatedBytes"));
  }

  /** Time spent so far on compiling what runs often. */
  public Duration compilation() {
    return Duration.ofMillis(
        ask(
            () ->
                (Long)
                    beans.getAttribute(name("java.lang", "Compilation"), "TotalCompilationTime")));
  }

  public void startRecording(String settings, Path file) {
    diagnose("jfrStart", "name=" + RECORDING, "settings=" + settings, "filename=" + file);
  }

  /** Writes the file that the recording was started with. */
  public void stopRecording() {
    diagnose("jfrStop", "name=" + RECORDING);
  }

  private void diagnose(String command, String... arguments) {
    ask(
        () ->
            beans.invoke(
                name("com.sun.management", "DiagnosticCommand"),
                command,
                new Object[] {arguments},
                new String[] {String[].class.getName()}));
  }

  private static ObjectName name(String domain, String type) throws JMException {
    return new ObjectName(domain + ":type=" + type);
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      // The process may have ended before.
      return;
    }
  }

  private interface Question<T> {
    T ask() throws IOException, JMException;
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
