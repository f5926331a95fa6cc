package org.civitas.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What only the commit finds out, such as somebody else's change. Jersey has a mapper of its own
 * for it, which fails; this one goes before.
 */
@Provider
@Dependent
@Priority(1)
public class TransactionFaultMapper implements ExceptionMapper<TransactionalException> {

  @Inject Problems problems;

  @Override
  public Response toResponse(TransactionalException fault) {
    return problems.answer(fault);
  }
}
