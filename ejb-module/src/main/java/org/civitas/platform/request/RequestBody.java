package org.civitas.platform.request;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the current request's body, kept to tell one request from another. */
@RequestScoped
public class RequestBody {

  private static final byte[] NONE = {};

  private byte[] bytes = NONE;

  /** Called by the body reader alone. */
  public void set(byte[] read) {
    this.bytes = read;
  }

  public byte[] bytes() {
    return bytes;
  }
}
