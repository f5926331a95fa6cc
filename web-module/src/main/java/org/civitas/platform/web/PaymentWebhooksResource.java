package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.civitas.platform.payment.PaymentWebhooks;
import org.civitas.platform.payment.Webhook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where payment providers report. */
@ApplicationScoped
@Path("/api/v1/payments/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
public class PaymentWebhooksResource {

  @Inject PaymentWebhooks webhooks;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Report that a payment changed, signed by the provider")
  @RequestBody(content = @Content(schema = @Schema(implementation = Webhook.class)))
  @APIResponse(responseCode = "204", description = "Taken, or known already.")
  @APIResponse(responseCode = "401", description = "The signature is missing, wrong or too old.")
  @APIResponse(responseCode = "404", description = "There is no such payment.")
  public void receive(
      @Parameter(description = "t=seconds,v1=HMAC-SHA256 in hex over the time, a dot and the body.")
          @HeaderParam("Civitas-Signature")
          String signature,
      byte[] body) {
    webhooks.receive(signature, body);
  }
}
