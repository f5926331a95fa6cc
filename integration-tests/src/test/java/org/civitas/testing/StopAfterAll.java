package org.civitas.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared server when the last test has run, also when tests failed. */
public class StopAfterAll implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Civitas.stop();
  }
}
