package org.civitas.identity.domain;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.civitas.identity.api.NotGuessable;

/** Checks a new password as far as that goes without knowing whose it is. */
public class NotGuessableValidator implements ConstraintValidator<NotGuessable, String> {

  @Override
  public boolean isValid(String password, ConstraintValidatorContext context) {
    return password == null || PasswordPolicy.guessability(password, null).isEmpty();
  }
}
