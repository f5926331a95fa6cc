package org.civitas.platform.security;

/** Checks bearer tokens. The identity context provides it. */
public interface TokenVerifier {

  /** The claims of a token that may be relied on. */
  VerifiedToken verify(String bearerToken) throws InvalidTokenException;
}
