package org.civitas.platform.security;

/** Keeps what callers tried and were not allowed to. The audit context provides it. */
public interface DenialLog {

  /** {@code operation} is the service method, {@code reason} what the caller was told. */
  void denied(String operation, String reason);
}
