package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.civitas.platform.metrics.Metrics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counters of this node, for Prometheus. */
@ApplicationScoped
@Path("/metrics")
@Tag(name = "operation")
public class MetricsResource {

  @Inject Metrics metrics;

  @GET
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  @Operation(summary = "List all counters in the Prometheus text format")
  @APIResponse(responseCode = "200", description = "One line for each series.")
  public StreamingOutput metrics() {
    return metrics::write;
  }
}
