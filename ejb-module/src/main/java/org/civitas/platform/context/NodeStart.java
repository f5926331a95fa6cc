package org.civitas.platform.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.civitas.platform.config.Settings;
import org.civitas.platform.demo.DemoLoader;
import org.civitas.platform.schedule.Scheduler;

/**
 * The rest of the order in which a node comes up: start tasks, demo data, scheduled work, ready.
 * The web application begins it, and no EJB: on Payara a transaction that CDI begins within an EJB,
 * or in work that one has scheduled, holds none of the connections that are used in it.
 */
@ApplicationScoped
public class NodeStart {

  @Inject PlatformStart platform;
  @Inject Settings settings;
  @Inject Instance<StartTask> tasks;
  @Inject DemoLoader demo;
  @Inject Scheduler scheduler;
  @Inject Farewell farewell;
  @Inject Readiness readiness;
  @Inject RequestContextController requests;

  public void begin() {
    platform.awaitDone();
    boolean activated = requests.activate();
    try {
      tasks.stream().sorted(Comparator.comparingInt(StartTask::order)).forEach(StartTask::run);
      if (settings.demo()) {
        demo.load();
      }
      scheduler.start();
      farewell.atFarewell(scheduler::cancel);
      farewell.prepare();
      readiness.ready();
    } catch (RuntimeException fault) {
      throw StartFault.told(fault);
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }
}
