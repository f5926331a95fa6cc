package org.civitas.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes what the server exports over OTLP, so that tests can look for spans in it. */
public final class OtlpCollector {

  private static final OtlpCollector INSTANCE = new OtlpCollector();

  private final List<String> exports = new CopyOnWriteArrayList<>();
  private final HttpServer http;

  private OtlpCollector() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
          }
          exports.add(new String(body, StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    http.start();
  }

  public static OtlpCollector get() {
    return INSTANCE;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void stop() {
    http.stop(0);
  }

  /** How many spans of the trace carry the name; protobuf holds both as they are. */
  public long spans(String traceId, String name) {
    String id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
    return exports.stream()
        .flatMap(
            export -> List.of(export.split(java.util.regex.Pattern.quote(id), -1)).stream().skip(1))
        .filter(span -> span.contains(name))
        .count();
  }
}
