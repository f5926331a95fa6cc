package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
@Dependent
public class HttpFaultMapper implements ExceptionMapper<WebApplicationException> {

  @Inject Problems problems;

  @Override
  public Response toResponse(WebApplicationException fault) {
    return problems.answer(fault);
  }
}
