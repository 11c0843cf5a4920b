package org.monarca.exchange.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server (RFC 5321), one connection a mail. */
final class SmtpDoor implements MailDoor {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpDoor.class);
  private static final int PERMANENT = 500;

  private final SmtpSettings settings;
  private final Session session;

  SmtpDoor(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public Outcome send(Mail mail) {
    try {
      var message = mail.message(session);
      var transport = (SMTPTransport) session.getTransport("smtp");
      try {
        transport.connect(settings.user(), settings.password());
        transport.sendMessage(message, message.getAllRecipients());
        return new Outcome.Delivered(MailDoor.told(transport.getLastServerResponse()));
      } finally {
        leave(transport);
      }
    } catch (AddressException e) {
      return new Outcome.NoSuchAddress("the address cannot be read");
    } catch (MessagingException e) {
      return failed(e);
    }
  }

  /** What was accepted stays accepted, however the connection ends. */
  private static void leave(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.info("smtp.quit-failed kind={}", e.getClass().getSimpleName());
    }
  }

  /** A wrong password is the operator's to mend, and no fault of the message. */
  private static Outcome failed(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      LOG.warn("smtp.sign-in-refused");
      return new Outcome.Later("the mail server refuses the sign-in");
    }
    for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
      if (one instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= PERMANENT
            ? new Outcome.NoSuchAddress(words(address))
            : new Outcome.Later(words(address));
      }
      if (one instanceof SMTPSendFailedException sent && sent.getReturnCode() >= PERMANENT) {
        return new Outcome.Refused(words(sent));
      }
    }
    return new Outcome.Later(words(failure));
  }

  private static String words(MessagingException failure) {
    var words = failure.getMessage();
    return MailDoor.told(words == null ? failure.getClass().getSimpleName() : words);
  }

  private static Properties properties(SmtpSettings settings) {
    var given = new Properties();
    MailServer.of(settings).describe(given, "mail.smtp.");
    given.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    if (settings.returnPath() != null) {
      given.put("mail.smtp.from", settings.returnPath());
    }
    return given;
  }
}
