package org.civitas.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;

/** Writes the request id and the time taken into the headers, at the last moment they are open. */
final class TimedResponse extends HttpServletResponseWrapper {

  private final Exchange exchange;
  private boolean stamped;

  TimedResponse(HttpServletResponse response, Exchange exchange) {
    super(response);
    this.exchange = exchange;
    setHeader("X-Request-Id", exchange.requestId());
  }

  void stamp() {
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
    stamp();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    stamp();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    stamp();
    super.sendRedirect(location);
  }
}
