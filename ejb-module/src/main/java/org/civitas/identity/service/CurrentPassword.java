package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.service.signin.PasswordCheck;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.security.Caller;

/** Asks members for their password again where a stolen token must not be enough. */
@ApplicationScoped
public class CurrentPassword {

  @Inject PasswordCheck passwords;
  @Inject Caller caller;

  /** Guesses count like those at sign-in. */
  void require(String password) {
    if (passwords.isThrottled(caller.username())) {
      throw new DomainException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Too many failed attempts, wait a while.",
          Map.of("retryAfter", PasswordCheck.RETRY_AFTER.toSeconds()));
    }
    if (passwords.check(caller.username(), password).isEmpty()) {
      throw new DomainException(
          IdentityProblem.WRONG_PASSWORD,
          "The current password is not right.",
          List.of(Violation.body("/currentPassword", "is not right", "wrong-password")));
    }
  }
}
