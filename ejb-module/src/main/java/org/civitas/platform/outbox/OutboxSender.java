package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.List;

/**
 * Hands messages to the broker. Outside any transaction: what gets lost is sent again later. An
 * EJB, because Payara finds the default connection factory only in the naming of a component, and a
 * CDI bean has none of its own on a scheduled thread.
 */
@Stateless
public class OutboxSender {

  @Resource(lookup = "java:comp/DefaultJMSConnectionFactory")
  ConnectionFactory connections;

  @Resource(lookup = EventConsumer.QUEUE)
  Queue queue;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(List<OutboxMessage> messages) {
    try (JMSContext context = connections.createContext()) {
      JMSProducer producer = context.createProducer();
      for (OutboxMessage message : messages) {
        TextMessage text = context.createTextMessage(message.payload());
        text.setStringProperty(EventConsumer.ID, message.id().toString());
        text.setStringProperty(EventConsumer.TYPE, message.type());
        producer.send(queue, text);
      }
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }
}
