package org.civitas.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller's token in the standard form, for code that wants claims. Empty when nobody is in. */
@RequestScoped
public class CallerToken implements JsonWebToken {

  @Inject Caller caller;

  @Override
  public String getName() {
    return caller.isAuthenticated() ? caller.username() : null;
  }

  @Override
  public Set<String> getClaimNames() {
    return caller.isAuthenticated() ? caller.token().claims().keySet() : Set.of();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getClaim(String claimName) {
    return caller.isAuthenticated() ? (T) caller.token().claims().get(claimName) : null;
  }
}
