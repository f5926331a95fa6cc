package org.civitas.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.civitas.platform.config.Settings;

/** Loads the demo data of each served context, one transaction each. */
@ApplicationScoped
public class DemoLoader {

  @Inject Instance<DemoData> sets;
  @Inject DemoOnce once;
  @Inject Settings settings;

  public void load() {
    sets.stream()
        .filter(set -> settings.serves(set.name()))
        .sorted(Comparator.comparingInt(DemoData::order))
        .forEach(once::load);
  }
}
