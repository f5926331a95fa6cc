package org.civitas.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.request.InputFaults;

/** Runs a resource method once per key, with the key in the transaction of the change. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  @Inject HttpServletRequest request;
  @Inject InputFaults faults;
  @Inject IdempotentExecution execution;

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null) {
      if (call.getMethod().getAnnotation(Idempotent.class).required()) {
        throw new DomainException(
            CommonProblem.IDEMPOTENCY_KEY_REQUIRED,
            "Send a key of your own in Idempotency-Key, and the same one when you repeat.");
      }
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      String message = "must be 1 to 255 printable ASCII characters";
      throw InputFaults.invalid(List.of(new Violation("header", HEADER, message, "pattern")));
    }
    // A body that could not be read is refused inside; it never claims the key.
    return faults.isEmpty() ? answered(execution.run(key, call), call) : call.proceed();
  }

  /** A stored answer takes the place of the view that the method would return. */
  private static Object answered(Object result, InvocationContext call) {
    if (result instanceof Response stored && call.getMethod().getReturnType() != Response.class) {
      throw new WebApplicationException(stored);
    }
    return result;
  }
}
