package org.civitas.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.civitas.identity.service.SigningKeyService;
import org.civitas.identity.service.TokenService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

@ApplicationScoped
@Path("/oauth2")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  private static final String CLIENT = "Basic, with the id and secret of a client.";

  @Inject TokenService tokens;
  @Inject SigningKeyService keys;

  @POST
  @Path("token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Get tokens",
      description =
          "Grants: password (first-party, if switched on), client_credentials, refresh_token. A"
              + " refresh token works once; using it twice ends its session. Granted is what is"
              + " both requested and held, without a scope all that is held.")
  @RequestBody(content = @Content(schema = @Schema(implementation = TokenForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "The tokens.",
      content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "Refused.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "401",
      description = "The client is not known or not proven.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many failed attempts.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  public Response token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(description = CLIENT) String authorization,
      MultivaluedMap<String, String> form) {
    return OAuthAnswers.of(
        () -> OAuthAnswers.json(tokens.issue(OAuthForms.read(authorization, form))));
  }

  @POST
  @Path("introspect")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Inspect a token",
      description = "For clients and for anyone signed in (RFC 7662).")
  @SecurityRequirement(name = "client")
  @SecurityRequirement(name = "bearer")
  @RequestBody(content = @Content(schema = @Schema(implementation = TokenParameter.class)))
  @APIResponse(
      responseCode = "200",
      description = "What the token is worth.",
      content = @Content(schema = @Schema(implementation = Introspection.class)))
  @APIResponse(
      responseCode = "400",
      description = "Refused.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "401",
      description = "Nobody has said who asks.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  public Response introspect(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(description = CLIENT) String authorization,
      MultivaluedMap<String, String> form) {
    return OAuthAnswers.of(() -> tokens.introspect(OAuthForms.read(authorization, form)));
  }

  @POST
  @Path("revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Revoke a token",
      description =
          "An access token alone, or with a refresh token its whole session (RFC 7009). The answer"
              + " is the same for a token that is not valid.")
  @RequestBody(content = @Content(schema = @Schema(implementation = TokenParameter.class)))
  @APIResponse(responseCode = "200", description = "The token is not valid any more.")
  @APIResponse(
      responseCode = "400",
      description = "Refused.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "401",
      description = "The client is not known or not proven.",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  public Response revoke(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(description = CLIENT) String authorization,
      MultivaluedMap<String, String> form) {
    return OAuthAnswers.of(
        () -> {
          tokens.revoke(OAuthForms.read(authorization, form));
          return Map.of();
        });
  }

  @GET
  @Path("userinfo")
  @Operation(summary = "Get the claims about me")
  @APIResponse(responseCode = "200", description = "Claims as OpenID Connect names them.")
  public Map<String, Object> userInfo() {
    return tokens.userInfo();
  }

  @GET
  @Path("jwks")
  @Operation(summary = "Get the public keys that verify access tokens")
  @APIResponse(responseCode = "200", description = "A JSON Web Key Set.")
  public Response keys() {
    return Response.ok(keys.published()).header(HttpHeaders.CACHE_CONTROL, "max-age=300").build();
  }
}
