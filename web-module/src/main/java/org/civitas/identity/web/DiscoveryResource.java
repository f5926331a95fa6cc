package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.civitas.identity.service.DiscoveryService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@ApplicationScoped
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

  private static final String DOCUMENT = "Issuer, endpoints, grants and scopes.";

  @Inject DiscoveryService discovery;

  @GET
  @Path("openid-configuration")
  @Operation(summary = "Describe the sign-in service", description = "OpenID Connect Discovery.")
  @APIResponse(responseCode = "200", description = DOCUMENT)
  public Map<String, Object> openIdConfiguration() {
    return discovery.describe();
  }

  @GET
  @Path("oauth-authorization-server")
  @Operation(summary = "Describe the authorization server", description = "RFC 8414.")
  @APIResponse(responseCode = "200", description = DOCUMENT)
  public Map<String, Object> authorizationServer() {
    return discovery.describe();
  }
}
