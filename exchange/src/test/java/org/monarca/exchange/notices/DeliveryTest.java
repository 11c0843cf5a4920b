package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;

/** From the outbox over a real socket to a mail server. */
class DeliveryTest {

  private final TestNotices notices = new TestNotices();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    notices.close();
  }

  @Test
  void aNoticeArrivesAsAMessageThatSaysWhoWroteItAndNothingOfAChild() throws Exception {
    var ana = notices.person("reader");

    var id = notices.send("task-assigned", ana, 17);
    assertThat(notices.nudges()).isOne();
    notices.rest(smtp());

    assertThat(notices.fate(id)).isEqualTo("delivered");
    assertThat(notices.log(id)).hasSize(1).first().asString().startsWith("delivered: 250");
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Task 17 was given to you");
    assertThat(message.getMessageID()).isEqualTo("<" + id + "@example.org>");
    assertThat(message.getAllRecipients()[0]).hasToString("reader@example.org");
    assertThat(message.getFrom()[0]).hasToString("exchange@example.org");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getContentType()).startsWith("text/plain");
    assertThat(message.getContent().toString())
        .contains("https://exchange.example.org/tasks/17")
        .doesNotContain("Synthetic reader");
  }

  @Test
  void aNoticeLivesAndDiesWithTheTransactionOfWhatItTellsOf() {
    var ana = notices.person("reader");

    assertThatThrownBy(() ->
            notices
                .database()
                .database()
                .write(
                    TestNotices.SOMEBODY,
                    () -> {
                      notices.send("task-assigned", ana, 17);
                      throw new IllegalStateException("the task was not made");
                    }))
        .hasMessage("the task was not made");
    notices.rest(smtp());

    assertThat(notices.nudges()).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whatWasWrittenWhileTheServerWasDownArrivesWhenItIsUpAgain() throws Exception {
    var ana = notices.person("reader");
    var room = smtp();
    int port = server.getSmtp().getPort();
    server.stop();

    var id = notices.send("task-assigned", ana, 17);
    notices.rest(room);
    assertThat(notices.fate(id)).isEqualTo("pending");
    assertThat(notices.log(id)).hasSize(1).first().asString().startsWith("later: ");

    var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      notices.wait(Duration.ofSeconds(59));
      notices.rest(room);
      assertThat(notices.fate(id)).isEqualTo("pending");
      notices.wait(Duration.ofSeconds(1));
      notices.rest(room);
      assertThat(notices.fate(id)).isEqualTo("delivered");
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  @Test
  void manyWorkersAtOnceDeliverEachNoticeOnce() throws Exception {
    var people = IntStream.range(0, 6).mapToObj(i -> notices.person("reader" + i)).toList();
    for (int task = 1; task <= 60; task++) {
      notices.send("task-assigned", people.get(task % 6), task);
    }

    try (var threads = Executors.newFixedThreadPool(4)) {
      var works =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> notices.rest(smtp()))).toList();
      for (var work : works) {
        work.get();
      }
    }
    notices.rest(smtp());

    assertThat(Arrays.stream(server.getReceivedMessages()).map(DeliveryTest::idOf).toList())
        .hasSize(60)
        .doesNotHaveDuplicates();
    assertThat(notices.lost()).isZero();
  }

  @Test
  void whoDiesAfterTheServersYesLetsAnotherSendTheSameMessage() {
    var ana = notices.person("reader");
    var id = notices.send("task-assigned", ana, 17);
    var smtp = new SmtpDoor(settings());
    var dying =
        notices.room(
            (MailDoor)
                mail -> {
                  smtp.send(mail);
                  throw new Killed();
                });

    assertThatThrownBy(() -> dying.delivering().takeOne()).isInstanceOf(Killed.class);
    notices.rest(smtp());
    assertThat(notices.fate(id)).isEqualTo("pending");
    notices.wait(Outbox.LEASE);
    notices.rest(smtp());

    assertThat(notices.fate(id)).isEqualTo("delivered");
    assertThat(Arrays.stream(server.getReceivedMessages()).map(DeliveryTest::idOf).toList())
        .containsExactly("<" + id + "@example.org>", "<" + id + "@example.org>");
  }

  @Test
  void aWorkerThatWasGivenUpChangesNothing() {
    var ana = notices.person("reader");
    var id = notices.send("task-assigned", ana, 17);
    var slow =
        notices.room(
            (MailDoor)
                mail -> {
                  notices.wait(Outbox.LEASE);
                  notices.rest(smtp());
                  return new MailDoor.Outcome.Refused("550 too late to say so");
                });

    slow.delivering().takeOne();

    assertThat(notices.fate(id)).isEqualTo("delivered");
    assertThat(notices.log(id)).hasSize(1);
  }

  @Test
  void aPersonIsToldInTheLanguageTheyChoseAndNotAtAllWhenTheyWantNone() throws Exception {
    var spanish = notices.person("lectora");
    var silent = notices.person("silent");
    notices.choose(spanish, Delivery.AT_ONCE, Language.SPANISH);
    notices.choose(silent, Delivery.NONE, Language.ENGLISH);

    notices.send("task-overdue", spanish, 18);
    var unsent = notices.send("task-overdue", silent, 19);
    notices.rest(smtp());

    assertThat(notices.fate(unsent)).isEqualTo("not-wanted");
    assertThat(server.getReceivedMessages()).hasSize(1);
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("La tarea 18 está vencida");
    assertThat(message.getHeader("Content-Language")).containsExactly("es");
    assertThat(GreenMailUtil.getBody(message)).isNotBlank();
    assertThat(message.getContent().toString()).contains("Para proteger a los niños");
  }

  @Test
  void nothingIsSaidToAServerWithoutTlsWhereTlsIsAskedFor() {
    var ana = notices.person("reader");
    var id = notices.send("task-assigned", ana, 17);

    notices.rest(notices.room(TestNotices.settings(server.getSmtp().getPort(), "tls", "starttls")));

    assertThat(notices.log(id)).hasSize(1).first().asString().contains("STARTTLS");
    assertThat(notices.fate(id)).isEqualTo("pending");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void withoutAMailServerNoticesWaitForOneAndEndAfterThreeDays() {
    var ana = notices.person("reader");
    var none = notices.room(java.util.Optional.<Delivering.Way>empty());
    var early = notices.send("task-assigned", ana, 17);
    notices.wait(Duration.ofDays(2));
    var late = notices.send("task-assigned", ana, 18);
    notices.rest(none);
    assertThat(notices.fate(early)).isEqualTo("pending");

    notices.wait(Duration.ofDays(1).plusSeconds(1));
    notices.rest(none);
    assertThat(notices.fate(early)).isEqualTo("no-mail-server");
    assertThat(notices.fate(late)).isEqualTo("pending");
    notices.rest(smtp());
    assertThat(notices.fate(late)).isEqualTo("delivered");
  }

  @Test
  void aNoticeToNobodyEnds() {
    var id = notices.notices().send(Notice.about("task-assigned", "gone", "task", 17));
    notices.rest(smtp());
    assertThat(notices.fate(id)).isEqualTo("no-such-receiver");
  }

  @Test
  void operatorsSeeWhatShouldHaveLeftLongAgo() {
    var ana = notices.person("reader");
    var late = LateNotices.of(notices.database().database(), notices.clock());
    notices.send("task-assigned", ana, 17);
    assertThat(late.now()).isZero();
    notices.wait(Duration.ofHours(2));
    assertThat(late.now()).isOne();
    notices.rest(smtp());
    assertThat(late.now()).isZero();
  }

  private NoticeRoom smtp() {
    return notices.room(settings());
  }

  private SmtpSettings settings() {
    return TestNotices.settings(server.getSmtp().getPort());
  }

  private static String idOf(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** The service dies: whoever meets this tidies nothing up, as nobody would. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
