package org.monarca.exchange.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/**
 * A message to one person, as plain text.
 *
 * @param messageId the same over all attempts, in angle brackets
 * @param written of the notice, so that every attempt is the same message
 */
record Mail(
    UUID notice,
    String messageId,
    String from,
    String to,
    String subject,
    String body,
    Locale language,
    Instant written) {

  /** As it goes over the wire; says of itself that no person wrote it (RFC 3834). */
  MimeMessage message(Session session) throws MessagingException {
    var message = new Identified(session);
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(body, StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(written));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", language.getLanguage());
    message.saveChanges();
    return message;
  }

  /** Keeps the Message-ID that the notice has; the library would make one at random. */
  private final class Identified extends MimeMessage {

    Identified(Session session) {
      super(session);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
