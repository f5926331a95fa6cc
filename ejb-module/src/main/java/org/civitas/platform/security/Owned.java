package org.civitas.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method works on belongs to somebody, and nobody else may do this with it. The method
 * itself sees to that in its first lines; what is declared here goes into the OpenAPI document and
 * is held against it by the test of all operations with all roles.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Owned {

  /** What others are told. */
  Others others();

  /** A scope that opens everybody's, or empty for none. */
  String unless() default "";

  /** How others are refused; in a list, what is not theirs is left out. */
  enum Others {
    /** Everybody sees that it exists, so they are told that it is not theirs (403). */
    FORBIDDEN,
    /** Nobody else knows of it, so it is not there for them (404). */
    UNKNOWN
  }
}
