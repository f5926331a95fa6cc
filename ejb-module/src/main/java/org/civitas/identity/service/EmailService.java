package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.EmailChangeOrder;
import org.civitas.identity.api.EmailConfirmation;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Caller;
import org.civitas.platform.service.ApplicationService;

/** Members take another e-mail address once they have shown that it is theirs. */
@ApplicationService
public class EmailService {

  @Inject CurrentPassword password;
  @Inject EmailChanges changes;
  @Inject AuditTrail audit;
  @Inject Caller caller;

  /** Tells nothing of who else has the address. Hashing stands outside of the transaction. */
  @Authenticated
  @Transactional(TxType.NOT_SUPPORTED)
  public void request(EmailChangeOrder order) {
    caller.accountId();
    password.require(order.currentPassword());
    changes.request(caller.accountId(), order.email());
  }

  @PermitAll
  public void confirm(EmailConfirmation confirmation) {
    if (!changes.confirm(new OpaqueToken(confirmation.token()))) {
      audit.record("identity.email.change-refused", null, AuditOutcome.FAILURE, null);
      throw new DomainException(
          IdentityProblem.CONFIRMATION_LINK_INVALID,
          "Ask for a new link.",
          List.of(
              Violation.body(
                  "/token", "is used, too old or not ours", "confirmation-link-invalid")));
    }
  }
}
