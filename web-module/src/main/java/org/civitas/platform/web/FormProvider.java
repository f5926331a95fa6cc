package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/** Reads forms; the servers' own providers break on a percent sign that stands alone. */
@Provider
@Dependent
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormProvider implements MessageBodyReader<MultivaluedMap<String, String>> {

  @Inject BodyBytes body;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == MultivaluedMap.class;
  }

  @Override
  public MultivaluedMap<String, String> readFrom(
      Class<MultivaluedMap<String, String>> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (String field : new String(body.read(in), StandardCharsets.UTF_8).split("&")) {
      String[] parts = field.split("=", 2);
      if (!field.isEmpty()) {
        form.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DomainException(CommonProblem.MALFORMED_REQUEST, "The body is not a form.");
    }
  }
}
