package org.civitas.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.civitas.platform.persistence.Sql;

/** The row is taken in the transaction that loads, so two nodes cannot both load a set. */
@ApplicationScoped
public class DemoOnce {

  @Inject Sql sql;

  @Transactional
  public void load(DemoData set) {
    int first =
        sql.update(
            "insert into platform.demo_data (name) values (?) on conflict (name) do nothing",
            set.name());
    if (first == 1) {
      set.load();
    }
  }
}
