package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.UUID;

/** Receives events from the broker; one that fails goes back and comes again. */
@JMSDestinationDefinition(
    name = EventConsumer.QUEUE,
    interfaceName = "jakarta.jms.Queue",
    destinationName = "civitasEvents")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = EventConsumer.QUEUE),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue")
    })
public class EventConsumer implements MessageListener {

  static final String QUEUE = "java:app/jms/civitasEvents";
  static final String ID = "civitasId";
  static final String TYPE = "civitasType";

  private static final System.Logger LOG = System.getLogger("org.civitas.outbox");

  @Resource MessageDrivenContext context;
  @Inject EventDispatcher dispatcher;

  @Override
  public void onMessage(Message message) {
    try {
      UUID id = UUID.fromString(message.getStringProperty(ID));
      String payload = ((TextMessage) message).getText();
      dispatcher.dispatch(new OutboxMessage(id, message.getStringProperty(TYPE), payload));
    } catch (JMSException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "An event will be delivered again", e);
      context.setRollbackOnly();
    }
  }
}
