package org.civitas.platform.outbox;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.civitas.platform.json.Json;

/**
 * Receives events from the broker. Nothing goes back there: what could not be handled, for whatever
 * reason, is still in the outbox and is sent again. So there is no transaction around the message
 * either; on Payara the handlers' own would not be apart from it.
 */
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventConsumer implements MessageListener {

  static final String QUEUE = "java:app/jms/civitasEvents";

  private static final System.Logger LOG = System.getLogger("org.civitas.outbox");

  @Inject EventDispatcher dispatcher;

  @Override
  public void onMessage(Message message) {
    try {
      String batch = message.getBody(String.class);
      dispatcher.dispatch(Json.read(batch, OutboxMessage.Batch.class).messages());
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "Events will be sent again: {0}", e.getMessage());
    }
  }
}
