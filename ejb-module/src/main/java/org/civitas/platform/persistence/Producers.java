package org.civitas.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** What services inject that the container or the JDK provides. */
@ApplicationScoped
public class Producers {

  @Produces
  @Dependent
  @PersistenceContext(unitName = "civitas")
  EntityManager entityManager;

  @Resource(lookup = "java:comp/DefaultDataSource")
  DataSource dataSource;

  @Produces
  @Dependent
  DataSource dataSource() {
    return dataSource;
  }

  /** In the steps that the database keeps, so that what is answered is what is stored. */
  @Produces
  @Dependent
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
