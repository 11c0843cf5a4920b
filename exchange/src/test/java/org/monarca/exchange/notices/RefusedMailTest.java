package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.people.Account;

/** What a mail server refuses, for now and for ever. */
class RefusedMailTest {

  private static final String NOBODY = "550 5.1.1 <reader@example.org>: no such mailbox";

  private final TestNotices notices = new TestNotices();
  private final Account reader = notices.person("reader");
  private final ScriptedServer server;
  private final NoticeRoom room;

  RefusedMailTest() throws IOException {
    server = new ScriptedServer();
    room = notices.room(TestNotices.settings(server.port()));
  }

  @BeforeEach
  void isWhole() {
    assertThat(notices.lost()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    assertThat(notices.lost()).isZero();
    server.close();
    notices.close();
  }

  @Test
  void notNowMeansLaterWithLongerAndLongerRestsAndAtLastNever() {
    server.answers("RCPT", "451 4.7.1 come again");
    var id = notices.send("task-assigned", reader, 1);

    notices.rest(room);
    assertThat(notices.log(id)).containsExactly("later: 451 4.7.1 come again");
    for (int i = 1; i < Delivering.MOST_ATTEMPTS; i++) {
      assertThat(notices.fate(id)).isEqualTo("pending");
      var rest = Duration.ofMinutes(Math.min(240, 1L << Math.min(i - 1, 10)));
      notices.wait(rest.minusSeconds(1));
      notices.rest(room);
      assertThat(notices.log(id)).hasSize(i);
      notices.wait(Duration.ofSeconds(1));
      notices.rest(room);
      assertThat(notices.log(id)).hasSize(i + 1);
    }

    assertThat(notices.fate(id)).isEqualTo("gave-up");
    assertThat(room.addresses().own(TestNotices.actor(reader))).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsTriedOnceMoreAfterADayAndThenNeverAgain() {
    server.answers("RCPT", NOBODY);
    var first = notices.send("task-assigned", reader, 1);
    notices.rest(room);
    var held = notices.send("task-overdue", reader, 2);
    notices.rest(room);

    assertThat(notices.log(first))
        .containsExactly("bounced: 550 5.1.1 <(address)>: no such mailbox");
    assertThat(notices.fate(first)).isEqualTo("pending");
    assertThat(server.times("RCPT")).isOne();
    assertThat(failing()).extracting(FailingAddress::closed).isEqualTo(false);

    notices.wait(Returned.ONCE_MORE);
    notices.rest(room);
    assertThat(server.times("RCPT")).isEqualTo(2);
    assertThat(notices.fate(first)).isEqualTo("bounced");
    assertThat(notices.fate(held)).isEqualTo("address-failing");
    assertThat(failing()).extracting(FailingAddress::closed).isEqualTo(true);

    notices.wait(Duration.ofDays(100));
    var after = notices.send("task-assigned", reader, 3);
    notices.rest(room);
    assertThat(notices.fate(after)).isEqualTo("address-failing");
    assertThat(server.times("RCPT")).isEqualTo(2);
  }

  @Test
  void whatWasHeldBackLeavesWhenTheSecondTryArrives() {
    server.answers("RCPT", NOBODY);
    var first = notices.send("task-assigned", reader, 1);
    notices.rest(room);
    var held = notices.send("task-overdue", reader, 2);

    server.answers("RCPT", "250 fine");
    notices.wait(Returned.ONCE_MORE);
    notices.rest(room);

    assertThat(notices.fate(first)).isEqualTo("delivered");
    assertThat(notices.fate(held)).isEqualTo("delivered");
    assertThat(failing().bounces()).isOne();
    notices.wait(Duration.ofDays(14));
    assertThat(room.addresses().own(TestNotices.actor(reader))).isEmpty();
  }

  @Test
  void aPersonWhoAsksForItIsSentMailAgain() {
    server.answers("RCPT", NOBODY);
    notices.send("task-assigned", reader, 1);
    notices.rest(room);
    notices.wait(Returned.ONCE_MORE);
    notices.rest(room);

    room.addresses().tryAgain(TestNotices.actor(reader));
    server.answers("RCPT", "250 fine");
    var again = notices.send("task-assigned", reader, 2);
    notices.rest(room);

    assertThat(notices.fate(again)).isEqualTo("delivered");
    assertThat(room.addresses().own(TestNotices.actor(reader))).isEmpty();
  }

  @Test
  void theStatesAdministratorSeesItsFailingAddressesAndNoOthers() {
    server.answers("RCPT", NOBODY);
    notices.send("task-assigned", reader, 1);
    notices.rest(room);

    assertThat(room.addresses().failing(TestNotices.actor(reader)))
        .extracting(FailingAddress::account)
        .containsExactly(reader.id());
    var elsewhere =
        new org.monarca.exchange.platform.Actor(
            org.monarca.exchange.platform.Actor.Kind.PERSON, "x", "state-data-admin", "MI");
    assertThat(room.addresses().failing(elsewhere)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"., 554 5.7.1 not this message", "MAIL, 550 5.7.1 you may not send from here"})
  void aRefusedMessageOrSenderEndsTheNoticeAndIsNoFaultOfTheReceiver(
      String command, String answer) {
    server.answers(command, answer);
    var id = notices.send("task-assigned", reader, 1);
    notices.rest(room);

    assertThat(notices.fate(id)).isEqualTo("refused");
    assertThat(room.addresses().own(TestNotices.actor(reader))).isEmpty();
  }

  @Test
  void aServersWordsAreKeptWithoutAddressesAndCut() {
    assertThat(MailDoor.told("550 <a.b@example.org> and\r\n550 c@example.org " + "x".repeat(400)))
        .startsWith("550 <(address)> and 550 (address) xxx")
        .hasSize(300);
  }

  private FailingAddress failing() {
    return room.addresses().own(TestNotices.actor(reader)).orElseThrow();
  }
}
