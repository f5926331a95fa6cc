package org.civitas.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request, the same for both servers. The floor does not look at most of its headers. */
record Call(String method, String path, Map<String, String> headers, String body) {

  static Call get(String path) {
    return new Call("GET", path, Map.of("Accept", "application/json"), "");
  }

  static Call post(String path, String contentType, String body) {
    return new Call(
        "POST", path, Map.of("Accept", "application/json", "Content-Type", contentType), body);
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body);
  }

  Call bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** As it goes over the wire. */
  byte[] bytes() {
    StringBuilder text =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    if (!method.equals("GET")) {
      text.append("Content-Length: " + body.length() + "\r\n");
    }
    return (text + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  HttpRequest at(URI server) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request.build();
  }
}
