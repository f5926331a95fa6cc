package org.civitas.platform.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Counts what happens. Labels take only values from a small fixed set, never from a request. */
@ApplicationScoped
public class Metrics {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();
  private final Gauge inProgress =
      Gauge.builder()
          .name("http_requests_in_progress")
          .help("Requests being answered now.")
          .register(registry);
  private final Counter requests =
      Counter.builder()
          .name("http_requests_total")
          .help("Requests answered, by route template and status.")
          .labelNames("method", "route", "status")
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("http_request_duration_seconds")
          .help("Time to answer, by route template.")
          .labelNames("method", "route")
          .classicOnly()
          .classicUpperBounds(.002, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10)
          .register(registry);

  /** Adds one to a business counter; label and value may be left out together. */
  public void count(String name, String help, String... labelAndValue) {
    Counter counter = counters.computeIfAbsent(name, key -> counter(key, help, labelAndValue));
    if (labelAndValue.length == 0) {
      counter.inc();
    } else {
      counter.labelValues(labelAndValue[1]).inc();
    }
  }

  private Counter counter(String name, String help, String... labelAndValue) {
    Counter.Builder builder = Counter.builder().name(name).help(help);
    if (labelAndValue.length > 0) {
      builder.labelNames(labelAndValue[0]);
    }
    return builder.register(registry);
  }

  /** Shows a number that is asked for whenever the metrics are read, so it must be at hand. */
  public void gauge(String name, String help, IntSupplier number) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(number.getAsInt()))
        .register(registry);
  }

  public void requestStarted() {
    inProgress.inc();
  }

  public int requestsInProgress() {
    return (int) inProgress.get();
  }

  public void requestEnded(String method, String route, int status, double seconds) {
    inProgress.dec();
    requests.labelValues(method, route, Integer.toString(status)).inc();
    durations.labelValues(method, route).observe(seconds);
  }

  /** Writes all series in the Prometheus text format. */
  public void write(OutputStream out) throws IOException {
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
  }
}
