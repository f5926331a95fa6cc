package org.civitas.hello.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@ApplicationScoped
@Path("/api/v1/hello")
public class HelloResource {

  @GET
  public String hello() {
    return "Hello? World?";
  }
}
