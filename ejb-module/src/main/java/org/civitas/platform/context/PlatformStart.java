package org.civitas.platform.context;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.civitas.platform.config.Settings;
import org.civitas.platform.demo.DemoLoader;
import org.civitas.platform.schedule.Scheduler;

/**
 * The order in which a node comes up: settings, schemas, start tasks, demo data, scheduled work,
 * ready. A fault in any of them stops the deployment with one line that a launcher can find.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformStart {

  /** Marks the line that tells an operator why Civitas does not start. */
  public static final String FAULT_MARK = "CIVITAS-START-FAULT: ";

  private static final System.Logger LOG = System.getLogger("org.civitas.start");

  @Inject Settings settings;
  @Inject Migrations migrations;
  @Inject Instance<ServiceDescription> services;
  @Inject Instance<StartTask> tasks;
  @Inject DemoLoader demo;
  @Inject Scheduler scheduler;
  @Inject Readiness readiness;
  @Inject RequestContextController requests;

  @PostConstruct
  void start() {
    boolean activated = requests.activate();
    try {
      checkSettings();
      migrations.migrate("platform");
      names().forEach(migrations::migrate);
      tasks.stream().sorted(Comparator.comparingInt(StartTask::order)).forEach(StartTask::run);
      if (settings.demo()) {
        demo.load();
      }
      scheduler.start();
      readiness.ready();
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, FAULT_MARK + sentence(fault));
      throw fault;
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }

  @PreDestroy
  void stop() {
    readiness.stopping();
    scheduler.stop();
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

  private static String sentence(RuntimeException fault) {
    String sentence =
        fault instanceof StartFault
            ? fault.getMessage()
            : fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return sentence.replaceAll("\\s+", " ");
  }
}
