package org.civitas.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.civitas.audit.api.AuditOutcome;
import org.civitas.audit.api.AuditTrail;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.PasswordChange;
import org.civitas.identity.api.PasswordResetConfirmation;
import org.civitas.identity.api.PasswordResetRequest;
import org.civitas.identity.api.PasswordResetRequested;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.Session.End;
import org.civitas.identity.service.signin.PasswordHasher;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Violation;
import org.civitas.platform.outbox.Outbox;
import org.civitas.platform.security.Authenticated;
import org.civitas.platform.security.Caller;
import org.civitas.platform.service.ApplicationService;

/**
 * Changes passwords, for those who know the old one or hold a reset link. Hashing stands outside of
 * the transactions, which are those of {@link PasswordReplacement}.
 */
@ApplicationService
public class PasswordService {

  @Inject CurrentPassword current;
  @Inject PasswordHasher hasher;
  @Inject PasswordReplacement replacement;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject Caller caller;

  /** The session that asks goes on; all others end. */
  @Authenticated
  @Transactional(TxType.NOT_SUPPORTED)
  public void change(PasswordChange change) {
    caller.accountId();
    NewPasswords.check(change.newPassword(), caller.username(), "/newPassword");
    current.require(change.currentPassword());
    String hash = hasher.hash(change.newPassword());
    replacement.replace(caller.accountId(), hash, caller.sessionId(), End.PASSWORD_CHANGED);
  }

  /** Tells nothing: whether anybody is meant is looked up later. */
  @PermitAll
  public void requestReset(PasswordResetRequest request) {
    outbox.publish(new PasswordResetRequested(request.login()));
    audit.record("identity.password.reset-requested", null, AuditOutcome.SUCCESS, null);
  }

  @PermitAll
  @Transactional(TxType.NOT_SUPPORTED)
  public void confirmReset(PasswordResetConfirmation confirmation) {
    OpaqueToken token = new OpaqueToken(confirmation.token());
    replacement
        .findUsernameOf(token)
        .ifPresent(
            username -> NewPasswords.check(confirmation.newPassword(), username, "/newPassword"));
    if (!replacement.replace(token, hasher.hash(confirmation.newPassword()))) {
      audit.record("identity.password.reset-refused", null, AuditOutcome.FAILURE, null);
      throw new DomainException(
          IdentityProblem.RESET_LINK_INVALID,
          "Ask for a new link.",
          List.of(Violation.body("/token", "is used, too old or not ours", "reset-link-invalid")));
    }
  }
}
