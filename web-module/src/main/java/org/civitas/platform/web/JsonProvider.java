package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.civitas.platform.json.Json;
import org.civitas.platform.json.JsonInput;
import org.civitas.platform.request.InputFaults;

/**
 * Reads and writes all JSON bodies, on every server alike. A body with faults is read as null; its
 * faults wait for those of the parameters and are refused together with them.
 *
 * <p>Like all providers it is dependent, never proxied: Jersey would look for its annotations on
 * the proxy, find none, and prefer its own provider.
 */
@Provider
@Dependent
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  @Inject InputFaults faults;
  @Inject BodyBytes body;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type);
  }

  /** Bytes and streams are what they are; text has a provider of its own. */
  private static boolean isJson(Class<?> type) {
    return type != byte[].class
        && type != String.class
        && !InputStream.class.isAssignableFrom(type)
        && !Reader.class.isAssignableFrom(type)
        && !StreamingOutput.class.isAssignableFrom(type)
        && !File.class.isAssignableFrom(type)
        && !MultivaluedMap.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    return read(generic, in);
  }

  Object read(Type type, InputStream in) throws IOException {
    JsonInput<Object> input = JsonInput.read(body.read(in), type);
    faults.addAll(input.violations());
    return input.value();
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(value, headers, out);
  }

  void write(Object value, MultivaluedMap<String, Object> headers, OutputStream out)
      throws IOException {
    byte[] json = Json.bytes(value);
    headers.putSingle("Content-Length", json.length);
    out.write(json);
  }
}
