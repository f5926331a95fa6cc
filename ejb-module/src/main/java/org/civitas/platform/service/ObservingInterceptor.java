package org.civitas.platform.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.kernel.DomainException;
import org.civitas.platform.metrics.Tracing;

/** Stands outside the rights check and the transaction, so it sees what the caller sees. */
@Observed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class ObservingInterceptor {

  private static final System.Logger LOG = System.getLogger("org.civitas.service");

  private static final Map<Method, String> NAMES = new ConcurrentHashMap<>();

  @Inject Tracing tracing;

  @AroundInvoke
  Object observe(InvocationContext call) throws Exception {
    String name = NAMES.computeIfAbsent(call.getMethod(), ObservingInterceptor::name);
    long start = System.nanoTime();
    String outcome = "ok";
    try (Tracing.Scope span = tracing.span(name)) {
      return call.proceed();
    } catch (DomainException refusal) {
      outcome = refusal.type().slug();
      throw refusal;
    } catch (Exception fault) {
      outcome = fault.getClass().getSimpleName();
      throw fault;
    } finally {
      log(name, outcome, System.nanoTime() - start);
    }
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static void log(String name, String outcome, long nanos) {
    if (LOG.isLoggable(System.Logger.Level.DEBUG)) {
      LOG.log(System.Logger.Level.DEBUG, "{0} {1} {2} us", name, outcome, nanos / 1000);
    }
  }
}
