package org.civitas.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.civitas.kernel.DomainException;

@Provider
@Dependent
public class RefusalMapper implements ExceptionMapper<DomainException> {

  @Inject Problems problems;

  @Override
  public Response toResponse(DomainException fault) {
    return problems.answer(fault);
  }
}
