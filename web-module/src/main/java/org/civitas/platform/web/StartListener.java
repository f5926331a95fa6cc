package org.civitas.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.civitas.platform.context.NodeStart;

/** Brings the node up before the first request. */
@WebListener
public class StartListener implements ServletContextListener {

  @Inject NodeStart start;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    start.begin();
  }
}
