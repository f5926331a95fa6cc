package org.civitas.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.civitas.platform.security.Guarded;

/**
 * The use cases of a context: each public method is one transaction, declares who may call it, and
 * is timed and logged by outcome.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Observed
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApplicationService {}
