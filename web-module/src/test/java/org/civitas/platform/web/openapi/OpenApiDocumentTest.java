package org.civitas.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");

  @Test
  void theDocumentIsValidOpenApi() {
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readContents(new String(OpenApiDocument.JSON, StandardCharsets.UTF_8), null, null);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void theCommittedDocumentIsTheGeneratedOne() throws IOException {
    assertThat(Files.readString(COMMITTED))
        .as("docs/openapi.yaml is behind the code: run mvn -Popenapi -pl web-module -am")
        .isEqualTo(new String(OpenApiDocument.YAML, StandardCharsets.UTF_8));
  }
}
