package org.civitas.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;

/**
 * A JSON text read into a value.
 *
 * @param value what was read; null when there are violations
 * @param violations every fault of structure, type and constraint
 */
public record JsonInput<T>(T value, List<Violation> violations) {

  private static final Pattern SECRET = Pattern.compile("(?i)password|secret|token");

  /** Text that is no JSON at all is refused at once (400). */
  public static <T> JsonInput<T> read(byte[] json, Type type) {
    return bind(tree(json), type);
  }

  /** The same JSON with empty values for members that hold a password or another secret. */
  public static byte[] withoutSecrets(byte[] json) {
    if (json.length == 0) {
      return json;
    }
    JsonNode tree = tree(json);
    Iterator<String> names = tree.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (SECRET.matcher(name).find()) {
        ((ObjectNode) tree).put(name, "");
      }
    }
    return Json.bytes(tree);
  }

  @SuppressWarnings("unchecked")
  static <T> JsonInput<T> bind(JsonNode node, Type type) {
    Binder binder = new Binder();
    Object value = binder.bind(node, type, "");
    boolean sound = binder.violations().isEmpty();
    return new JsonInput<>(sound ? (T) value : null, binder.violations());
  }

  static JsonNode tree(byte[] json) {
    try {
      JsonNode node = Json.MAPPER.readTree(json);
      if (node.isMissingNode()) {
        throw new DomainException(CommonProblem.MALFORMED_REQUEST, "The body is empty.");
      }
      return node;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new DomainException(
          CommonProblem.MALFORMED_REQUEST,
          at == null
              ? "The body is not JSON."
              : "The body is not JSON: see line %d, column %d."
                  .formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
