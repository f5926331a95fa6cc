package org.civitas.server.undertow;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.Executors;

/**
 * Runs each request on a virtual thread of its own (ADR 013). Before Java 24 a virtual thread holds
 * on to its carrier inside {@code synchronized}, so there WildFly's own pool stays in use.
 */
public final class VirtualThreads implements ServletExtension {

  private static final int UNPINNED = 24;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    boolean wanted =
        !"false".equalsIgnoreCase(System.getenv().getOrDefault("CIVITAS_VIRTUAL_THREADS", "true"));
    if (wanted && Runtime.version().feature() >= UNPINNED) {
      deployment.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }
  }
}
