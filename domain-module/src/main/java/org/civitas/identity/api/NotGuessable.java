package org.civitas.identity.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.civitas.identity.domain.NotGuessableValidator;

/** The text must not be one of the passwords that are tried first. */
@Documented
@Constraint(validatedBy = NotGuessableValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface NotGuessable {

  String message() default "is one of the passwords that are tried first";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
