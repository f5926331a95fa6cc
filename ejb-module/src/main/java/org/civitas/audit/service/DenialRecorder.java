package org.civitas.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.platform.security.DenialLog;

/** Writes denied access down, so that trying doors leaves a trace. */
@ApplicationScoped
public class DenialRecorder implements DenialLog {

  @Inject AuditTrail trail;

  @Override
  public void denied(String operation, String reason) {
    trail.record("access.denied", "operation:" + operation, AuditOutcome.DENIED, reason);
  }
}
