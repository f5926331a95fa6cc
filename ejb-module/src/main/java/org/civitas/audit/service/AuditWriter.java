package org.civitas.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.civitas.audit.api.AuditEntryView;
import org.civitas.audit.persistence.AuditEntries;

/** What was done is stored with it; what failed is stored although it failed. */
@ApplicationScoped
public class AuditWriter {

  @Inject AuditEntries entries;

  @Transactional(TxType.REQUIRED)
  public void join(AuditEntryView entry) {
    entries.add(entry);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void apart(AuditEntryView entry) {
    entries.add(entry);
  }
}
