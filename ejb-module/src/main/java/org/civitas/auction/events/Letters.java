package org.civitas.auction.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.civitas.identity.api.Accounts;
import org.civitas.platform.config.Settings;
import org.civitas.platform.mail.Mail;
import org.civitas.platform.mail.Mailer;

/** Writes to accounts. An account that is gone gets no letter. */
@ApplicationScoped
public class Letters {

  @Inject Accounts accounts;
  @Inject Mailer mailer;
  @Inject Settings settings;

  /** {@code key} names the occasion; each account gets one letter for it. */
  void send(UUID account, String key, String subject, String text) {
    accounts
        .findContact(account)
        .ifPresent(
            contact ->
                mailer.send(
                    new Mail(
                        contact.email(),
                        subject,
                        "Hello %s,\n\n%s\n".formatted(contact.displayName(), text),
                        "auction:%s:%s".formatted(key, account))));
  }

  String link(UUID listingId) {
    return settings.publicUrl() + "/api/v1/auction/listings/" + listingId;
  }

  String saleLink(UUID saleId) {
    return settings.publicUrl() + "/api/v1/auction/sales/" + saleId;
  }
}
