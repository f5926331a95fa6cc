package org.civitas.platform.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * What is made has a {@code Location}, what can change has an {@code ETag}, and whoever has that
 * version already is answered 304.
 */
final class Versioning implements OASFilter {

  private static final DotName VERSIONED = DotName.createSimple("org.civitas.kernel.Versioned");

  private final Set<String> versioned;

  Versioning(IndexView index) {
    versioned =
        index.getAllKnownImplementations(VERSIONED).stream()
            .map(type -> "#/components/schemas/" + type.simpleName())
            .collect(Collectors.toSet());
  }

  @Override
  public PathItem filterPathItem(PathItem path) {
    path.getOperations().forEach(this::complete);
    return path;
  }

  private void complete(HttpMethod method, Operation operation) {
    Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
    if (responses.containsKey("201")) {
      header(responses.get("201"), "Location");
    }
    boolean tagged = false;
    for (Map.Entry<String, APIResponse> response : responses.entrySet()) {
      if (response.getKey().startsWith("2") && isVersioned(response.getValue())) {
        header(response.getValue(), "ETag");
        tagged = true;
      }
    }
    if (tagged && method == HttpMethod.GET) {
      operation.addParameter(OASFactory.createParameter().ref("IfNoneMatch"));
      operation
          .getResponses()
          .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
    }
  }

  private boolean isVersioned(APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .anyMatch(
                media ->
                    media.getSchema() != null && versioned.contains(media.getSchema().getRef()));
  }

  private static void header(APIResponse response, String name) {
    response.addHeader(name, OASFactory.createHeader().ref(name));
  }
}
