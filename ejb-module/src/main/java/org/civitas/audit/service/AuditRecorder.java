package org.civitas.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.civitas.audit.api.AuditEntryView;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.kernel.Ids;
import org.civitas.platform.request.RequestInfo;
import org.civitas.platform.security.Caller;

/** Takes who and where from the request. Outside of any request, the system itself acts. */
@ApplicationScoped
public class AuditRecorder implements AuditTrail {

  private static final int LONGEST_DETAIL = 1000;

  @Inject Caller caller;
  @Inject RequestInfo request;
  @Inject Clock clock;
  @Inject AuditWriter writer;

  @Override
  public void record(String action, String target, AuditOutcome outcome, String detail) {
    write(actor(), action, target, outcome, detail);
  }

  @Override
  public void recordAs(
      String actor, String action, String target, AuditOutcome outcome, String detail) {
    write(new Actor(actor, null), action, target, outcome, detail);
  }

  private void write(
      Actor actor, String action, String target, AuditOutcome outcome, String detail) {
    Origin origin = origin();
    AuditEntryView entry =
        new AuditEntryView(
            Ids.next(),
            clock.instant(),
            actor.name(),
            actor.id(),
            action,
            target,
            outcome,
            cut(detail),
            origin.address(),
            cut(origin.userAgent()),
            origin.requestId());
    if (outcome == AuditOutcome.SUCCESS) {
      writer.join(entry);
    } else {
      writer.apart(entry);
    }
  }

  private Actor actor() {
    try {
      if (caller.isAuthenticated()) {
        return new Actor(caller.username(), Objects.toString(caller.token().accountId(), null));
      }
      return new Actor(request.requestId().isEmpty() ? "system" : "anonymous", null);
    } catch (ContextNotActiveException e) {
      return new Actor("system", null);
    }
  }

  private Origin origin() {
    try {
      return new Origin(
          given(request.clientAddress()), request.userAgent(), given(request.requestId()));
    } catch (ContextNotActiveException e) {
      return new Origin(null, null, null);
    }
  }

  private static String given(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String cut(String text) {
    String shown = given(text);
    return shown == null || shown.length() <= LONGEST_DETAIL
        ? shown
        : shown.substring(0, LONGEST_DETAIL);
  }

  private record Actor(String name, String id) {}

  private record Origin(String address, String userAgent, String requestId) {}
}
