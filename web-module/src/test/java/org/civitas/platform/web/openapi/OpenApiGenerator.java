package org.civitas.platform.web.openapi;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Writes {@code openapi.yaml} and {@code openapi.json} from the annotations of the code. The build
 * runs it before packaging, so both servers answer the same document (docs/adr/021-openapi.md).
 */
public final class OpenApiGenerator {

  private static final DotName TYPED_ID = DotName.createSimple("org.civitas.kernel.TypedId");
  private static final Type UUID = ClassType.create(DotName.createSimple("java.util.UUID"));

  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "mp.openapi.extensions.smallrye.operationIdStrategy", "METHOD",
          "mp.openapi.extensions.smallrye.sorted-parameters.enable", "false",
          "mp.openapi.extensions.smallrye.remove-unused-schemas.enable", "true",
          "mp.openapi.extensions.smallrye.defaultConsumes", "application/json",
          "mp.openapi.extensions.smallrye.defaultProduces", "application/json",
          "mp.openapi.schema.org.civitas.kernel.Money", "{\"$ref\":\"#/components/schemas/Money\"}",
          "mp.openapi.schema.org.civitas.platform.web.IfMatch",
              "{\"name\":\"EntityTag\",\"type\":\"string\"}");

  private final IndexView index;

  private OpenApiGenerator(IndexView index) {
    this.index = index;
  }

  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    Path yaml = directory.resolve("openapi.yaml");
    if (!Files.exists(yaml) || ApplicationClasses.changedSince(Files.getLastModifiedTime(yaml))) {
      SmallRyeOpenAPI document = new OpenApiGenerator(ApplicationClasses.index()).generate();
      Files.writeString(directory.resolve("openapi.json"), document.toJSON());
      Files.writeString(yaml, document.toYAML());
    }
    Files.copy(yaml, Path.of(args[1]), StandardCopyOption.REPLACE_EXISTING);
  }

  private SmallRyeOpenAPI generate() {
    DeclaredRights rights = new DeclaredRights();
    return SmallRyeOpenAPI.builder()
        .withIndex(index)
        .withConfig(configuration())
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .withCustomStaticFile(OpenApiGenerator::base)
        .withTypeConverter(this::idsAreUuids)
        .withOperationHandler(new OperationNaming(rights))
        .addFilter(new Patterns())
        .addFilter(new Versioning(index))
        .addFilter(new CommonAnswers())
        .addFilter(new ClosedInputs())
        .addFilter(new Ordering(rights.allScopes()))
        .build();
  }

  /** A typed id is text on the wire. */
  private Type idsAreUuids(Type type) {
    ClassInfo declared = index.getClassByName(type.name());
    return declared != null && declared.interfaceNames().contains(TYPED_ID) ? UUID : type;
  }

  private static Config configuration() {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(CONFIGURATION, "openapi"))
        .build();
  }

  private static InputStream base() {
    return OpenApiGenerator.class.getResourceAsStream("/openapi-base.yaml");
  }
}
