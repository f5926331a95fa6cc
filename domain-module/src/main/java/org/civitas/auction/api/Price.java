package org.civitas.auction.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.civitas.kernel.Money;

/** Money that can be a price: above 0, and at most what the stored columns hold with ease. */
@Documented
@Constraint(validatedBy = Price.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Price {

  String message() default "must be above 0 and at most 1000000000000";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Stands here, since the published API refers to nothing inside the context. */
  record Check() implements ConstraintValidator<Price, Money> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    @Override
    public boolean isValid(Money price, ConstraintValidatorContext context) {
      return price == null || (price.isPositive() && price.value().compareTo(LIMIT) <= 0);
    }
  }
}
