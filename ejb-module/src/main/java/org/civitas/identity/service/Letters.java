package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.civitas.identity.api.AccountContact;
import org.civitas.identity.domain.Account;
import org.civitas.identity.domain.EmailChange;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.identity.domain.Signup;
import org.civitas.platform.config.Settings;
import org.civitas.platform.mail.Mail;
import org.civitas.platform.mail.Mailer;

/** What identity writes to people. */
@ApplicationScoped
public class Letters {

  @Inject Mailer mailer;
  @Inject Settings settings;

  void approved(Account account) {
    send(
        account.email(),
        "Welcome to Civitas",
        "Hello %s,\n\nyour sign-up was approved. Sign in as %s at %s\n"
            .formatted(account.displayName(), account.username(), settings.publicUrl()),
        "identity-approved:" + account.id());
  }

  void rejected(Signup signup) {
    send(
        signup.email(),
        "Your sign-up to Civitas",
        "Hello %s,\n\nyour sign-up was not approved. The reason given is:\n\n%s\n"
            .formatted(signup.displayName(), signup.reason()),
        "identity-rejected:" + signup.id());
  }

  /** Told to the owner alone: the one who signs up must not learn whose address it is. */
  void addressUsedAgain(AccountContact owner, Signup signup) {
    send(
        owner.email(),
        "Somebody signed up with your address",
        """
        Hello %s,

        somebody signed up to Civitas with your e-mail address, but you have an account already: \
        %s. If that was you and you forgot your password, ask for a reset link at %s. If it was \
        not you, there is nothing to do.
        """
            .formatted(owner.displayName(), owner.username(), settings.publicUrl()),
        "identity-address:" + signup.id());
  }

  void passwordChanged(Account account, Instant at) {
    send(
        account.email(),
        "Your password was changed",
        """
        Hello %s,

        the password of %s was changed at %s. If that was not you, ask for a reset link at %s at \
        once.
        """
            .formatted(account.displayName(), account.username(), at, settings.publicUrl()),
        "identity-password:" + account.id() + ":" + at);
  }

  /** The token stands behind the {@code #}, which browsers do not send to any server. */
  void resetLink(Account account, UUID resetId, OpaqueToken token) {
    send(
        account.email(),
        "Set a new password",
        """
        Hello %s,

        set a new password for %s within 30 minutes at

        %s/password-reset#token=%s

        If you did not ask for this, there is nothing to do; your password stays as it is.
        """
            .formatted(
                account.displayName(), account.username(), settings.publicUrl(), token.value()),
        "identity-reset:" + resetId);
  }

  void confirmationLink(Account account, EmailChange change, OpaqueToken token) {
    send(
        change.email(),
        "Confirm your new address",
        """
        Hello %s,

        you want %s to use this e-mail address. Confirm it within a day at

        %s/email-confirmation#token=%s

        If you did not ask for this, there is nothing to do.
        """
            .formatted(
                account.displayName(), account.username(), settings.publicUrl(), token.value()),
        "identity-email:" + change.id());
  }

  /** Told to the owner alone, like a sign-up with a known address. */
  void addressWanted(AccountContact owner, EmailChange change) {
    send(
        owner.email(),
        "Somebody wants to use your address",
        """
        Hello %s,

        a member of Civitas wants to use your e-mail address, but it belongs to your account %s \
        already. Nothing was changed. If that was you with another account, take another address.
        """
            .formatted(owner.displayName(), owner.username()),
        "identity-email:" + change.id());
  }

  /** To the old address: whoever took an account over would be the one to read the new. */
  void emailChanged(Account account, String before, Instant at) {
    send(
        before,
        "Your address was changed",
        """
        Hello %s,

        since %s, Civitas writes to another e-mail address about %s. If that was not you, tell an \
        administrator at once.
        """
            .formatted(account.displayName(), at, account.username()),
        "identity-email-changed:" + account.id() + ":" + at);
  }

  /** Public for the sign-in package. */
  public void locked(Account account, Instant until) {
    send(
        account.email(),
        "Your account is locked for a while",
        """
        Hello %s,

        somebody tried many wrong passwords for %s. Nobody can sign in until %s. If you forgot \
        your password, ask for a reset link at %s; it also opens the lock.
        """
            .formatted(account.displayName(), account.username(), until, settings.publicUrl()),
        "identity-lock:" + account.id() + ":" + until);
  }

  private void send(String to, String subject, String text, String dedupeKey) {
    mailer.send(new Mail(to, subject, text, dedupeKey));
  }
}
