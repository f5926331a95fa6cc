package org.civitas.auction.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.identity.api.AccountContact;
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

  void send(List<Letter> letters) {
    Map<UUID, AccountContact> contacts = contacts(letters);
    mailer.send(
        letters.stream()
            .filter(letter -> contacts.containsKey(letter.to()))
            .map(letter -> mail(letter, contacts.get(letter.to())))
            .toList());
  }

  private Map<UUID, AccountContact> contacts(List<Letter> letters) {
    return accounts.findContacts(letters.stream().map(Letter::to).collect(toSet())).stream()
        .collect(toMap(AccountContact::id, identity()));
  }

  private static Mail mail(Letter letter, AccountContact contact) {
    return new Mail(
        contact.email(),
        letter.subject(),
        "Hello %s,\n\n%s\n".formatted(contact.displayName(), letter.text()),
        "auction:%s:%s".formatted(letter.occasion(), letter.to()));
  }

  String link(UUID listingId) {
    return settings.publicUrl() + "/api/v1/auction/listings/" + listingId;
  }

  String saleLink(UUID saleId) {
    return settings.publicUrl() + "/api/v1/auction/sales/" + saleId;
  }
}
