package org.civitas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of the type that browsers send. */
final class Forms {

  private Forms() {}

  static String text(JsonNode members) {
    Map<String, String> fields = new LinkedHashMap<>();
    members.properties().forEach(member -> fields.put(member.getKey(), member.getValue().asText()));
    return Texts.form(fields);
  }
}
