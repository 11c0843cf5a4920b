package org.monarca.exchange.notices;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.util.Objects;
import java.util.Properties;
import org.monarca.exchange.notices.SmtpSettings.Bounces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox to which undeliverable mail returns, looked through by IMAP every now and then. A
 * report that was understood is marked read and left to the mailbox's owner, as is all else.
 */
final class BounceMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);

  private final Bounces settings;
  private final Returned returned;
  private final Session session;

  BounceMailbox(SmtpSettings settings, Returned returned) {
    this.settings = settings.bounces();
    this.returned = returned;
    var given = new Properties();
    var host = Objects.requireNonNull(settings.bounces().host(), "monarca.smtp.bounces.host");
    new MailServer(host, this.settings.port(), this.settings.tls(), settings.patience())
        .describe(given, "mail.imap.");
    this.session = Session.getInstance(given);
  }

  /** Reads what is new; there is never more to do at once. */
  boolean lookThrough() {
    try (var store = session.getStore("imap")) {
      store.connect(settings.user(), settings.password());
      var folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
        read(message);
      }
      folder.close(false); // as it is: what others have marked for deletion is theirs to remove
    } catch (MessagingException e) {
      LOG.warn("bounces.unreachable kind={}", e.getClass().getSimpleName());
    }
    return false;
  }

  /**
   * What was noted is committed before the message counts as read; read again it changes nothing.
   */
  private void read(Message message) throws MessagingException {
    var report = DeliveryReport.of(message);
    boolean ours =
        report.isPresent() && returned.reported(report.get().messageId(), report.get().status());
    LOG.info("bounces.read ours={}", ours);
    message.setFlag(Flags.Flag.SEEN, true);
  }
}
