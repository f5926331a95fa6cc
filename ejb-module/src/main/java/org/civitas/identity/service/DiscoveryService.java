package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civitas.identity.service.signin.Grant;
import org.civitas.identity.service.token.Issuer;
import org.civitas.platform.service.ApplicationService;

/** Tells programs where to sign in and what they can ask for. */
@ApplicationService
public class DiscoveryService {

  private static final List<String> CLIENT_PROOFS =
      List.of("client_secret_basic", "client_secret_post");

  @Inject Issuer issuer;
  @Inject RoleRegistry registry;
  @Inject Instance<Grant> grants;

  @PermitAll
  @Transactional(TxType.NOT_SUPPORTED)
  public Map<String, Object> describe() {
    String base = issuer.name();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", base);
    document.put("token_endpoint", base + "/oauth2/token");
    document.put("jwks_uri", base + "/oauth2/jwks");
    document.put("userinfo_endpoint", base + "/oauth2/userinfo");
    document.put("introspection_endpoint", base + "/oauth2/introspect");
    document.put("revocation_endpoint", base + "/oauth2/revoke");
    document.put("grant_types_supported", grantTypes());
    document.put("response_types_supported", List.of());
    document.put("scopes_supported", List.copyOf(registry.scopes()));
    document.put("token_endpoint_auth_methods_supported", CLIENT_PROOFS);
    document.put("introspection_endpoint_auth_methods_supported", CLIENT_PROOFS);
    document.put("revocation_endpoint_auth_methods_supported", CLIENT_PROOFS);
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put(
        "claims_supported",
        List.of("sub", "preferred_username", "name", "email", "groups", "scope"));
    document.put("service_documentation", base + "/docs");
    return document;
  }

  private List<String> grantTypes() {
    return grants.stream().filter(Grant::isAvailable).map(Grant::type).sorted().toList();
  }
}
