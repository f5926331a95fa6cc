package org.civitas.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.List;
import org.civitas.platform.json.Json;

/**
 * Hands messages to the broker, a batch as one of its own. Outside any transaction: what gets lost
 * is sent again later. An EJB, because Payara finds the default connection factory only in the
 * naming of a component, and a CDI bean has none of its own on a scheduled thread.
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
      context.createProducer().send(queue, Json.write(new OutboxMessage.Batch(messages)));
    }
  }
}
