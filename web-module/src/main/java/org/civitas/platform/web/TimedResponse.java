package org.civitas.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes the request id and the time taken into the headers, at the last moment they are open; that
 * is also when the work is done. What the server refuses before the application sees it becomes a
 * problem document, like all else.
 */
final class TimedResponse extends HttpServletResponseWrapper {

  private final Exchange exchange;
  private final String path;
  private boolean stamped;

  TimedResponse(HttpServletResponse response, Exchange exchange, String path) {
    super(response);
    this.exchange = exchange;
    this.path = path;
    setHeader("X-Request-Id", exchange.requestId());
  }

  void stamp() {
    exchange.worked();
    if (!stamped && !isCommitted()) {
      stamped = true;
      long micros = exchange.micros();
      setHeader("X-Process-Time", decimal(micros, 6));
      setHeader("Server-Timing", "app;dur=" + decimal(micros, 3));
    }
  }

  private static String decimal(long value, int decimals) {
    return BigDecimal.valueOf(value, decimals).toPlainString();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    stamp();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    stamp();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    stamp();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    resetBuffer();
    HttpProblem kind = HttpProblem.of(status);
    Problem.write(this, kind, kind.title() + ".", path, Map.of());
  }

  /** The server's own words might tell what runs here. */
  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    stamp();
    super.sendRedirect(location);
  }
}
