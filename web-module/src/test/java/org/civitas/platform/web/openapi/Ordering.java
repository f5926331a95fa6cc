package org.civitas.platform.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Puts paths and schemas in order, so that the document changes only where the code does. */
final class Ordering implements OASFilter {

  private final Set<String> scopes;

  Ordering(Set<String> scopes) {
    this.scopes = scopes;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Paths sorted = OASFactory.createPaths();
    new TreeMap<>(document.getPaths().getPathItems()).forEach(sorted::addPathItem);
    document.setPaths(sorted);
    document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();
    OAuthFlows flows = schemes.get("oauth2").getFlows();
    addScopes(flows.getPassword());
    addScopes(flows.getClientCredentials());
  }

  private void addScopes(OAuthFlow flow) {
    scopes.forEach(scope -> flow.addScope(scope, "Grants `" + scope + "`."));
  }
}
