package org.civitas.audit.service;

import jakarta.inject.Inject;
import org.civitas.audit.api.AuditEntryView;
import org.civitas.audit.api.AuditFilter;
import org.civitas.audit.persistence.AuditEntries;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.security.RequiresScopes;
import org.civitas.platform.service.ApplicationService;

/** Lets administrators read what was done. */
@ApplicationService
public class AuditService {

  @Inject AuditEntries entries;

  @RequiresScopes("admin_read")
  public Page<AuditEntryView> list(AuditFilter filter, PageRequest page) {
    return entries.list(filter, page);
  }
}
