package org.civitas.platform.security;

/** A bearer token that must not be trusted; the message is safe to tell the client. */
public class InvalidTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  public InvalidTokenException(String message) {
    super(message);
  }
}
