package org.civitas.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface; its resources carry their whole path, pages are served beside it. */
@ApplicationPath("/")
public class CivitasApplication extends Application {

  /**
   * Jersey takes this name for that of the one JSON feature in use and leaves its own out, which it
   * would otherwise prefer to {@link JsonProvider}. Other servers do not know the property.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.jsonFeature", "CivitasJson");
  }
}
