package org.civitas.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.ProblemType;
import org.civitas.platform.request.InputFaults;

/**
 * The one place where rights are enforced. Runs before a transaction is opened. Faults of the input
 * are answered after the rights, so that a stranger learns nothing from them. What is forbidden,
 * here or by a check of ownership inside, is written down.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AccessInterceptor {

  private static final Map<Method, AccessRule> RULES = new ConcurrentHashMap<>();

  @Inject Caller caller;
  @Inject InputFaults faults;
  @Inject DenialLog denials;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    try {
      RULES.computeIfAbsent(call.getMethod(), AccessRule::of).check(caller);
      faults.throwIfAny();
      return call.proceed();
    } catch (DomainException refusal) {
      if (refusal.type().category() == ProblemType.Category.FORBIDDEN) {
        denials.denied(name(call.getMethod()), refusal.getMessage());
      }
      throw refusal;
    }
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
