package org.civitas.platform.context;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.civitas.kernel.Page;
import org.civitas.platform.config.Settings;
import org.civitas.platform.service.ApplicationService;

/** The services that an operator chose to run here. */
@ApplicationService
public class RunningServices {

  @Inject Settings settings;
  @Inject Instance<ServiceDescription> descriptions;

  @PermitAll
  public Page<RunningService> list() {
    List<RunningService> running =
        descriptions.stream()
            .filter(service -> settings.serves(service.name()))
            .map(RunningService::of)
            .sorted(Comparator.comparing(RunningService::title))
            .toList();
    return new Page<>(running, null, new Page.Total(running.size(), true));
  }
}
