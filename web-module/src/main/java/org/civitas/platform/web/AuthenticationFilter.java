package org.civitas.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.security.Caller;
import org.civitas.platform.security.InvalidTokenException;
import org.civitas.platform.security.TokenVerifier;

/**
 * Finds out who is calling. A token that is sent must be good, also where none is needed: a client
 * that believes it is signed in must not be answered as a stranger. Credentials of other schemes
 * are left to the endpoints that take them.
 */
@Provider
@PreMatching
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";

  @Inject TokenVerifier verifier;
  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return;
    }
    try {
      caller.signIn(verifier.verify(header.substring(BEARER.length()).strip()));
    } catch (InvalidTokenException e) {
      throw new DomainException(CommonProblem.INVALID_TOKEN, e.getMessage());
    }
  }
}
