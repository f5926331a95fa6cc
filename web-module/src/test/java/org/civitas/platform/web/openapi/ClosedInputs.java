package org.civitas.platform.web.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of every JSON body that is read that it has no other members than those described. */
final class ClosedInputs implements OASFilter {

  private final Set<String> seen = new HashSet<>();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .flatMap(body -> body.getContent().getMediaTypes().entrySet().stream())
        .filter(media -> media.getKey().endsWith("json"))
        .map(Map.Entry::getValue)
        .map(MediaType::getSchema)
        .forEach(schema -> close(schema, schemas));
  }

  private void close(Schema schema, Map<String, Schema> schemas) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
      if (seen.add(name)) {
        close(schemas.get(name), schemas);
      }
      return;
    }
    close(schema.getItems(), schemas);
    if (schema.getProperties() != null) {
      schema.setAdditionalPropertiesBoolean(false);
      List.copyOf(schema.getProperties().values()).forEach(member -> close(member, schemas));
    }
  }
}
