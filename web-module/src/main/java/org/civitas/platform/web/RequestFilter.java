package org.civitas.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.civitas.platform.metrics.Tracing;
import org.civitas.platform.request.RequestInfo;

/**
 * The first and last thing every request meets: it gets an id, is refused when its client asks too
 * often or all places for work are taken, is answered with its processing time, counted and logged.
 */
@WebFilter(filterName = "request", asyncSupported = true)
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient RequestInfo info;
  @Inject transient RateLimit rateLimit;
  @Inject transient Admission admission;
  @Inject transient Cors cors;
  @Inject transient AccessLog accessLog;
  @Inject transient Tracing tracing;
  @Inject transient Clock clock;

  private final transient HttpDate date = new HttpDate();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Exchange exchange = Exchange.start(request);
    TimedResponse timed = new TimedResponse(response, exchange, request.getRequestURI());
    // Payara answers without a date of its own.
    timed.setHeader("Date", date.at(clock.instant()));
    accessLog.started();
    try {
      if (isLetIn(request, timed, exchange)) {
        serve(request, timed, exchange, chain);
      }
    } finally {
      timed.stamp();
      endAfter(request, timed, exchange);
    }
  }

  /** Whoever is not let in costs as little as possible. */
  private boolean isLetIn(HttpServletRequest request, TimedResponse response, Exchange exchange)
      throws IOException {
    return !cors.answers(request, response)
        && !rateLimit.refuses(request, response)
        && !admission.refuses(request, response, exchange);
  }

  private void serve(
      HttpServletRequest request, TimedResponse response, Exchange exchange, FilterChain chain)
      throws IOException, ServletException {
    info.set(
        exchange.requestId(),
        request.getRequestURI(),
        request.getRemoteAddr(),
        request.getHeader("User-Agent"));
    String span = request.getMethod() + " " + request.getRequestURI();
    try (Tracing.Scope open = tracing.request(span, exchange.traceId(), exchange.parentSpanId())) {
      chain.doFilter(request, response);
    }
  }

  private void endAfter(HttpServletRequest request, TimedResponse response, Exchange exchange) {
    if (request.isAsyncStarted()) {
      request.getAsyncContext().addListener(new End(request, response, exchange));
    } else {
      accessLog.ended(request, response, exchange);
    }
  }

  /** A request answered by another thread ends when that one says so. */
  private final class End implements AsyncListener {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Exchange exchange;

    End(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
      this.request = request;
      this.response = response;
      this.exchange = exchange;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      accessLog.ended(request, response, exchange);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
