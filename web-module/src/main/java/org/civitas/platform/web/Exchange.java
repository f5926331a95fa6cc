package org.civitas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is remembered of one request from its first to its last moment. */
final class Exchange {

  private static final String ATTRIBUTE = "org.civitas.exchange";
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

  private final long start = System.nanoTime();
  private final String requestId;
  private final String traceId;
  private final String parentSpanId;
  private String route = "unmatched";
  private String user;
  private Places places;
  private boolean ended;

  private Exchange(String requestId, String traceparent) {
    Matcher parent = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
    boolean sent = parent != null && parent.matches();
    this.traceId = sent ? parent.group(1) : newTraceId();
    this.parentSpanId = sent ? parent.group(2) : null;
    this.requestId = sendersOwn(requestId) ? requestId : traceId;
  }

  static Exchange start(HttpServletRequest request) {
    Exchange exchange =
        new Exchange(request.getHeader("X-Request-Id"), request.getHeader("traceparent"));
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  static Exchange of(HttpServletRequest request) {
    return (Exchange) request.getAttribute(ATTRIBUTE);
  }

  /** A sender's own id is kept when it is harmless; else the trace names the request as well. */
  private static boolean sendersOwn(String requestId) {
    return requestId != null && REQUEST_ID.matcher(requestId).matches();
  }

  /** Tells requests apart and keeps no secret, so it need not cost what a secure one does. */
  private static String newTraceId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }

  String requestId() {
    return requestId;
  }

  String traceId() {
    return traceId;
  }

  /** The sender's span, or null. */
  String parentSpanId() {
    return parentSpanId;
  }

  long micros() {
    return (System.nanoTime() - start) / 1000;
  }

  String route() {
    return route;
  }

  void route(String template) {
    this.route = template;
  }

  String user() {
    return user;
  }

  void user(String username) {
    this.user = username;
  }

  /** Takes a place for work, if there is one. */
  boolean enters(Places room) {
    boolean entered = room.enter();
    if (entered) {
      places = room;
    }
    return entered;
  }

  /** The work is done, what follows is the client's pace. */
  synchronized void worked() {
    if (places != null) {
      places.leave();
      places = null;
    }
  }

  /** True for the first who asks: an exchange ends once. */
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }
}
