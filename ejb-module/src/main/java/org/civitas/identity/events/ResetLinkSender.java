package org.civitas.identity.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.civitas.identity.api.PasswordResetRequested;
import org.civitas.identity.service.ResetLinks;
import org.civitas.platform.outbox.EventHandler;

/** Sends a reset link when somebody is meant by the request. */
@ApplicationScoped
public class ResetLinkSender implements EventHandler<PasswordResetRequested> {

  @Inject ResetLinks links;

  @Override
  public String name() {
    return "identity-reset-link";
  }

  @Override
  public Class<PasswordResetRequested> eventType() {
    return PasswordResetRequested.class;
  }

  @Override
  public void handle(List<PasswordResetRequested> events) {
    events.forEach(event -> links.send(event.login()));
  }
}
