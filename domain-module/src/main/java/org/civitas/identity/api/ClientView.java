package org.civitas.identity.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.Versioned;

/**
 * A registered program.
 *
 * @param clientSecret shown once, in the answer to the registration
 */
public record ClientView(
    UUID id,
    String clientId,
    String clientSecret,
    String name,
    List<String> scopes,
    String createdBy,
    Instant createdAt,
    long version)
    implements Versioned {

  @Override
  public String toString() {
    return "ClientView[" + clientId + "]";
  }
}
