package org.civitas.platform.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.civitas.platform.config.Settings;

/** Spans around the work of a request; they cost nothing until an OTLP endpoint is configured. */
@ApplicationScoped
public class Tracing {

  private static final Scope NONE = () -> {};
  private static final int LONGEST_NAME = 60;

  @Inject Settings settings;

  /** Kept here, since the storage of OpenTelemetry is the server's own on Payara. */
  private final ThreadLocal<Context> current = new ThreadLocal<>();

  private SdkTracerProvider provider;
  private Tracer tracer;

  /** An open span, closed at the end of the work. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  @PostConstruct
  void open() {
    settings.otlpEndpoint().ifPresent(this::export);
  }

  private void export(URI endpoint) {
    String url = endpoint.toString().replaceAll("/+$", "") + "/v1/traces";
    Resource resource =
        Resource.getDefault()
            .merge(
                Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "civitas")));
    provider =
        SdkTracerProvider.builder()
            .setResource(resource)
            .addSpanProcessor(
                BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder().setEndpoint(url).build())
                    .build())
            .build();
    tracer = provider.get("org.civitas");
  }

  @PreDestroy
  void close() {
    if (provider != null) {
      provider.shutdown().join(5, TimeUnit.SECONDS);
    }
  }

  /** A span within the current one; of a statement the first words name it, never its arguments. */
  public Scope span(String name) {
    return tracer == null ? NONE : open(tracer.spanBuilder(firstWords(name)), current());
  }

  private static String firstWords(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * The outermost span of a request.
   *
   * @param traceId of the sender, or new
   * @param parentSpanId of the sender, or null
   */
  public Scope request(String name, String traceId, String parentSpanId) {
    if (tracer == null) {
      return NONE;
    }
    // Without a sender the parent is only there to fix the trace id that the log has.
    String parentId = parentSpanId == null ? traceId.substring(0, 16) : parentSpanId;
    SpanContext parent =
        SpanContext.createFromRemoteParent(
            traceId, parentId, TraceFlags.getSampled(), TraceState.getDefault());
    return open(
        tracer.spanBuilder(name).setSpanKind(SpanKind.SERVER),
        Context.root().with(Span.wrap(parent)));
  }

  private Context current() {
    Context context = current.get();
    return context == null ? Context.root() : context;
  }

  private Scope open(SpanBuilder builder, Context parent) {
    Context before = current.get();
    Span span = builder.setParent(parent).startSpan();
    current.set(parent.with(span));
    return () -> {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
      span.end();
    };
  }
}
