package org.civitas.server.payara;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.civitas.server.Environment;
import org.civitas.server.Node;
import org.civitas.server.Ports;
import org.civitas.server.StartFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The domain's configuration file, changed before the server starts: our database as the default
 * data source, loopback addresses and free ports for everything but HTTP, and the server's own
 * health, metrics and OpenAPI pages off, since the application serves its own.
 */
final class PayaraDomain {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String POOL = "CivitasPool";
  private static final String BUNDLES = "-Dorg.glassfish.additionalOSGiBundlesToStart=";

  private final Path file;
  private final Document document;

  private PayaraDomain(Path file, Document document) {
    this.file = file;
    this.document = document;
  }

  static PayaraDomain read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new PayaraDomain(file, factory.newDocumentBuilder().parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new StartFault("The server's configuration " + file + " cannot be read: " + e, e);
    }
  }

  void write() {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file.toFile()));
    } catch (TransformerException e) {
      throw new StartFault("The server's configuration " + file + " cannot be written: " + e, e);
    }
  }

  void configure(Node node) {
    dataSource(node.environment());
    http(node);
    listeners();
    offers();
    messaging();
  }

  List<String> javaOptions() {
    List<String> options = new ArrayList<>();
    for (Element option : elements(server(), "jvm-options")) {
      String text = option.getTextContent().strip();
      options.add(text.startsWith(BUNDLES) ? BUNDLES + "org.apache.felix.fileinstall" : text);
    }
    return options;
  }

  /** EclipseLink reads outside the transaction, so a request may hold two connections. */
  private void dataSource(Environment environment) {
    Element resources = elements(document.getDocumentElement(), "resources").get(0);
    set(named(resources, "jdbc-resource", "jndi-name", "jdbc/__default"), "pool-name", POOL);
    Element pool =
        add(
            resources,
            "jdbc-connection-pool",
            Map.of(
                "name", POOL,
                "res-type", "javax.sql.DataSource",
                "datasource-classname", "org.postgresql.ds.PGSimpleDataSource",
                "steady-pool-size", environment.get("CIVITAS_DB_POOL_MIN", "4"),
                "max-pool-size", environment.get("CIVITAS_DB_POOL_MAX", "80"),
                "max-wait-time-in-millis", "10000",
                "statement-cache-size", "128",
                "is-connection-validation-required", "true",
                "connection-validation-method", "custom-validation",
                "validation-classname",
                    "org.glassfish.api.jdbc.validation.PostgresConnectionValidation"));
    set(pool, "validate-atmost-once-period-in-seconds", "1");
    set(pool, "fail-all-connections", "true");
    add(pool, "property", Map.of("name", "url", "value", "${ENV=CIVITAS_DB_URL}"));
    add(pool, "property", Map.of("name", "user", "value", "${ENV=CIVITAS_DB_USER}"));
    add(pool, "property", Map.of("name", "password", "value", "${ENV=CIVITAS_DB_PASSWORD}"));
    // EclipseLink binds an absent UUID as text, which PostgreSQL takes only when it may guess.
    add(pool, "property", Map.of("name", "stringType", "value", "unspecified"));
  }

  private void http(Node node) {
    Element listener = named(server(), "network-listener", "name", "http-listener-1");
    set(listener, "address", node.address().host());
    set(listener, "port", Integer.toString(node.address().port()));
    remove(named(server(), "network-listener", "name", "http-listener-2"));
    set(named(server(), "virtual-server", "id", "server"), "network-listeners", "http-listener-1");
    Element protocol = named(server(), "protocol", "name", "http-listener-1");
    Element http = elements(protocol, "http").get(0);
    set(http, "xpowered-by", "false");
    set(http, "server-header", "false");
    // It would close a connection after 256 requests; a gateway keeps few of them, and long.
    set(http, "max-connections", "-1");
    set(http, "max-post-size-bytes", node.environment().get("CIVITAS_HTTP_MAX_BODY", "10485760"));
    Element pool = named(server(), "thread-pool", "name", "http-thread-pool");
    set(pool, "max-thread-pool-size", node.environment().get("CIVITAS_HTTP_THREADS", "96"));
  }

  private void listeners() {
    Element admin = named(server(), "network-listener", "name", "admin-listener");
    set(admin, "address", LOOPBACK);
    set(admin, "port", freePort());
    for (Element listener : elements(server(), "iiop-listener")) {
      set(listener, "address", LOOPBACK);
      set(listener, "port", freePort());
      set(listener, "enabled", "false");
    }
    for (Element connector : elements(server(), "jmx-connector")) {
      set(connector, "address", LOOPBACK);
      set(connector, "port", freePort());
      set(connector, "enabled", "false");
    }
  }

  /** Switched off they would still answer 403 in our place, so they also move to the admin port. */
  private void offers() {
    set(theOnly("hazelcast-config-specific-configuration"), "enabled", "false");
    for (String page : List.of("metrics", "healthcheck", "openapi")) {
      Element configuration = theOnly("microprofile-" + page + "-configuration");
      set(configuration, "enabled", "false");
      set(configuration, "virtual-servers", "__asadmin");
    }
  }

  private void messaging() {
    Element service = theOnly("jms-service");
    set(service, "type", "EMBEDDED");
    set(service, "default-jms-host", "broker");
    set(service, "start-args", "-Dimq.hostname=" + LOOPBACK);
    add(
        service,
        "jms-host",
        Map.of("name", "broker", "host", LOOPBACK, "port", freePort(), "lazy-init", "true"));
    connectionFactory();
  }

  /** What stands behind java:comp/DefaultJMSConnectionFactory. */
  private void connectionFactory() {
    Element resources = elements(document.getDocumentElement(), "resources").get(0);
    String factory = "jms/__defaultConnectionFactory";
    String pool = factory + "-Connection-Pool";
    add(
        resources,
        "connector-connection-pool",
        Map.of(
            "name", pool,
            "resource-adapter-name", "jmsra",
            "connection-definition-name", "jakarta.jms.ConnectionFactory",
            "steady-pool-size", "1",
            "max-pool-size", "64"));
    add(
        resources,
        "connector-resource",
        Map.of("jndi-name", factory, "pool-name", pool, "object-type", "system-all-req"));
    Element servers = elements(document.getDocumentElement(), "servers").get(0);
    add(named(servers, "server", "name", "server"), "resource-ref", Map.of("ref", factory));
  }

  /** The one element of this kind in the server's configuration, made when there is none. */
  private Element theOnly(String tag) {
    List<Element> present = elements(server(), tag);
    return present.isEmpty() ? add(server(), tag, Map.of()) : present.get(0);
  }

  private Element server() {
    return named(document.getDocumentElement(), "config", "name", "server-config");
  }

  private static String freePort() {
    return Integer.toString(Ports.free());
  }

  private Element add(Element parent, String tag, Map<String, String> attributes) {
    Element element = document.createElement(tag);
    new TreeMap<>(attributes).forEach(element::setAttribute);
    parent.appendChild(element);
    return element;
  }

  private static void set(Element element, String attribute, String value) {
    element.setAttribute(attribute, value);
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static Element named(Element parent, String tag, String attribute, String value) {
    return elements(parent, tag).stream()
        .filter(element -> element.getAttribute(attribute).equals(value))
        .findFirst()
        .orElseThrow(
            () -> new StartFault("The server's configuration has no " + tag + " " + value));
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
