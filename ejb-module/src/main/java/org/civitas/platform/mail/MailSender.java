package org.civitas.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.civitas.platform.config.Settings;
import org.civitas.platform.config.Settings.Smtp;
import org.civitas.platform.persistence.Sql;
import org.civitas.platform.schedule.ScheduledTask;

/** Sends stored letters when a mail server is configured; one that fails is tried again, later. */
@ApplicationScoped
public class MailSender implements ScheduledTask {

  private static final int BATCH = 50;

  @Inject Settings settings;
  @Inject Sql sql;
  @Inject MailSender self;

  @Override
  public String name() {
    return "mail-sender";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    settings.smtp().ifPresent(this::sendDue);
  }

  private void sendDue(Smtp smtp) {
    Session session = session(smtp);
    for (Stored mail : self.take()) {
      try {
        transmit(session, smtp, mail);
        self.sent(mail.id());
      } catch (MessagingException e) {
        self.failed(mail.id(), reason(e));
      }
    }
  }

  /** What the mail server said stands at the end of the chain. */
  private static String reason(Throwable fault) {
    Throwable last = fault;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage()).strip();
  }

  /** Taking moves the due time on, so that a letter whose sender dies is tried again. */
  @Transactional
  public List<Stored> take() {
    return sql.list(
        "update platform.mail set attempts = attempts + 1, due_at = clock_timestamp() +"
            + " make_interval(secs => least(30 * power(2, attempts), 86400)) where id in (select id"
            + " from platform.mail where sent_at is null and due_at <= clock_timestamp() order by"
            + " due_at, id limit ? for update skip locked) returning id, recipient, subject, body",
        row -> new Stored(row.uuid(1), row.string(2), row.string(3), row.string(4)),
        BATCH);
  }

  @Transactional
  public void sent(UUID id) {
    sql.update("update platform.mail set sent_at = clock_timestamp() where id = ?", id);
  }

  @Transactional
  public void failed(UUID id, String error) {
    sql.update("update platform.mail set last_error = ? where id = ?", error, id);
  }

  private static void transmit(Session session, Smtp smtp, Stored mail) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(smtp.from()));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mail.recipient(), true));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.body(), StandardCharsets.UTF_8.name());
    message.setHeader("X-Civitas-Mail-Id", mail.id().toString());
    Transport.send(message);
  }

  private static Session session(Smtp smtp) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", smtp.host());
    properties.put("mail.smtp.port", Integer.toString(smtp.port()));
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", "10000");
    properties.put("mail.smtp.starttls.enable", "true");
    if (smtp.user() == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(smtp.user(), smtp.password());
          }
        });
  }

  /** A letter as it is stored. */
  public record Stored(UUID id, String recipient, String subject, String body) {}
}
