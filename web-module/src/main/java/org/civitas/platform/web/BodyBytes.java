package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.civitas.platform.config.Settings;
import org.civitas.platform.request.RequestBody;

/** Reads a body of whatever kind, up to the size that is allowed. */
@Dependent
public class BodyBytes {

  @Inject RequestBody body;
  @Inject Settings settings;

  byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(settings.maxBodyBytes() + 1);
    if (bytes.length > settings.maxBodyBytes()) {
      throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    body.set(bytes);
    return bytes;
  }
}
