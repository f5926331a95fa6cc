package org.civitas.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Has a transaction write all that it changes before it commits, at the end of the call that began
 * it. What is written during the commit gets a connection outside the transaction on Payara, unless
 * the persistence provider happens to hold one already (ADR 058).
 */
public abstract class FlushInterceptor {

  private static final int WITHIN_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 210;

  @Inject PendingCommands pending;
  @Inject EntityManager em;
  @Inject Sql sql;

  @AroundInvoke
  Object flush(InvocationContext call) throws Exception {
    boolean beginning = pending.open();
    Object result = call.proceed();
    if (beginning) {
      em.flush();
      sql.flush();
    }
    return result;
  }

  /** Of calls that begin a transaction where there is none. */
  @Transactional(TxType.REQUIRED)
  @Interceptor
  @Priority(WITHIN_TRANSACTION)
  public static class Required extends FlushInterceptor {}

  /** Of calls that always begin one. */
  @Transactional(TxType.REQUIRES_NEW)
  @Interceptor
  @Priority(WITHIN_TRANSACTION)
  public static class RequiresNew extends FlushInterceptor {}
}
