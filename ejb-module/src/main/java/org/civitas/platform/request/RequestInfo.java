package org.civitas.platform.request;

import jakarta.enterprise.context.RequestScoped;

/** Where the current request comes from. Empty in scheduled work. */
@RequestScoped
public class RequestInfo {

  private String requestId = "";
  private String path = "";
  private String clientAddress = "";
  private String userAgent = "";

  /** Called by the request filter alone. */
  public void set(String requestId, String path, String clientAddress, String userAgent) {
    this.requestId = requestId;
    this.path = path;
    this.clientAddress = clientAddress;
    this.userAgent = userAgent;
  }

  public String requestId() {
    return requestId;
  }

  public String path() {
    return path;
  }

  public String clientAddress() {
    return clientAddress;
  }

  public String userAgent() {
    return userAgent;
  }
}
