package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.notices.MailDoor.Outcome;

/** Reports of undeliverable mail, collected from a mailbox by IMAP. */
class BouncesTest {

  private static final String REPORT =
      """
      From: mailer-daemon@example.org
      To: exchange@example.org
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

      --edge
      Content-Type: text/plain

      I am sorry.
      --edge
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example.org

      Final-Recipient: rfc822; reader@example.org
      Action: %s
      Status: 5.1.1
      --edge
      Content-Type: text/rfc822-headers

      From: exchange@example.org
      Message-ID: %s
      --edge--
      """;

  private final TestNotices notices = new TestNotices();
  private final Account reader = notices.person("reader");
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final NoticeRoom room =
      notices.room((MailDoor) mail -> new Outcome.Delivered("250 taken"));
  private GreenMailUser mailbox;

  @BeforeEach
  void start() {
    server.start();
    mailbox = server.setUser("exchange@example.org", "exchange", "canopy-clover-100");
  }

  @AfterEach
  void stop() {
    assertThat(notices.lost()).isZero();
    server.stop();
    notices.close();
  }

  @Test
  void mailThatComesBackLaterIsSentOnceMoreAndThenNoMore() throws Exception {
    var id = notices.send("task-assigned", reader, 1);
    notices.rest(room);
    returns("failed", id);
    collect();

    assertThat(notices.fate(id)).isEqualTo("pending");
    assertThat(notices.log(id)).containsExactly("delivered: 250 taken", "bounced: failed, 5.1.1");
    collect();
    assertThat(notices.log(id)).hasSize(2);

    notices.wait(Returned.ONCE_MORE);
    notices.rest(room);
    assertThat(notices.fate(id)).isEqualTo("delivered");
    notices.wait(Duration.ofMinutes(1));
    returns("failed", id);
    collect();
    assertThat(notices.fate(id)).isEqualTo("bounced");
    assertThat(room.addresses().own(TestNotices.actor(reader)).orElseThrow().closed()).isTrue();
  }

  @Test
  void aDelayAMessageOfAPersonAndAReportOfStrangersMailChangeNothing() throws Exception {
    var id = notices.send("task-assigned", reader, 1);
    notices.rest(room);
    deliver("Content-Type: multipart/report; boundary=edge\n\nnothing of the sort\n");
    returns("delayed", id);
    deliver(REPORT.formatted("failed", "<someone-elses@example.org>"));
    deliver(
        "From: reader@example.org\nSubject: thanks\n\nMessage-ID: <%s@example.org>\n"
            .formatted(id));
    collect();

    assertThat(notices.fate(id)).isEqualTo("delivered");
    assertThat(room.addresses().own(TestNotices.actor(reader))).isEmpty();
  }

  @Test
  void aMailboxThatCannotBeReachedIsLookedIntoLater() throws Exception {
    var id = notices.send("task-assigned", reader, 1);
    notices.rest(room);
    returns("failed", id);
    var unreachable =
        TestNotices.settings(
            1, "bounces.host", "127.0.0.1", "bounces.port", "1", "bounces.tls", "none");

    new BounceMailbox(unreachable, room.returned()).lookThrough();
    assertThat(notices.fate(id)).isEqualTo("delivered");
    collect();
    assertThat(notices.fate(id)).isEqualTo("pending");
  }

  private void collect() {
    new BounceMailbox(settings(), room.returned()).lookThrough();
  }

  private SmtpSettings settings() {
    return TestNotices.settings(
        1,
        "bounces.host",
        "127.0.0.1",
        "bounces.port",
        Integer.toString(server.getImap().getPort()),
        "bounces.tls",
        "none",
        "bounces.user",
        "exchange",
        "bounces.password",
        "canopy-clover-100");
  }

  private void returns(String action, java.util.UUID id) throws Exception {
    deliver(REPORT.formatted(action, "<" + id + "@example.org>"));
  }

  private void deliver(String text) throws Exception {
    var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    mailbox.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }
}
