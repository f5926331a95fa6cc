package org.civitas.platform.context;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.civitas.platform.config.Settings;
import org.civitas.platform.metrics.Metrics;
import org.civitas.platform.schedule.Scheduler;

/**
 * What must be done before anything else runs, messages included: settings and schemas. The rest of
 * the start follows in {@link NodeStart}. A fault stops the deployment with one line that a
 * launcher can find.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformStart {

  private static final Duration RUNNING_REQUESTS = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Inject Settings settings;
  @Inject Migrations migrations;
  @Inject Instance<ServiceDescription> services;
  @Inject Scheduler scheduler;
  @Inject Farewell farewell;
  @Inject Metrics metrics;

  @PostConstruct
  void start() {
    try {
      checkSettings();
      migrations.migrate("platform");
      names().forEach(migrations::migrate);
    } catch (RuntimeException fault) {
      throw StartFault.told(fault);
    }
  }

  /** Returns once it is done: the container lets nobody in before. */
  public void awaitDone() {
    // The call alone waits.
  }

  @PreDestroy
  void stop() {
    farewell.sayNow();
    awaitRunningRequests();
    scheduler.stop();
  }

  /** WildFly has waited for them before; Payara goes on to cut them off when this returns. */
  private void awaitRunningRequests() {
    long end = System.nanoTime() + RUNNING_REQUESTS.toNanos();
    while (metrics.requestsInProgress() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void checkSettings() {
    if (!settings.faults().isEmpty()) {
      throw new StartFault(String.join("; ", settings.faults()) + ".");
    }
    List<String> known = names().toList();
    List<String> unknown =
        settings.contexts().stream().filter(name -> !known.contains(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new StartFault(
          "CIVITAS_CONTEXTS names %s; there are %s."
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
  }

  private Stream<String> names() {
    return services.stream().map(ServiceDescription::name).sorted();
  }
}
