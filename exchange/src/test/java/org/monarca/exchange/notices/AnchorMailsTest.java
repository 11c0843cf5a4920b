package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.audit.chain.HeadLines;
import org.monarca.exchange.audit.chain.TrailInTest;
import org.monarca.exchange.house.Control;

/** What somebody outside keeps in a mailbox convicts a trail that was cut off with its heads. */
@Control({"AU-9(3)", "AU-10"})
class AnchorMailsTest {

  private final TestNotices notices = new TestNotices();
  private final TrailInTest trail = new TrailInTest(notices.database());
  private final List<Mail> mailbox = new ArrayList<>();

  @AfterEach
  void close() {
    notices.close();
  }

  @Test
  void aHeadReceivedByMailConvictsATrailThatWasCutOff(@TempDir Path folder) throws Exception {
    trail.ofThreeDays();
    send("inspector@example.org");
    assertThat(mailbox).hasSize(2).extracting(Mail::to).containsOnly("inspector@example.org");
    var kept = folder.resolve("kept.jsonl");
    Files.writeString(kept, line(latest()));

    var anchors = HeadLines.read(kept);
    assertThat(trail.check(anchors).first()).isEmpty();

    trail.tamper(
        "delete from audit.entry e using audit.head h where h.day = (select min(day) from audit.head) and e.position > h.positions[e.shard + 1]");
    trail.tamper("delete from audit.head where day > (select min(day) from audit.head)");
    assertThat(trail.check().first()).as("the database alone shows nothing").isEmpty();
    assertThat(trail.check(anchors).first()).isPresent();
  }

  @Test
  void eachHeadIsSentOnceToEachAndToNobodyWhereNobodyIsNamed() {
    trail.ofThreeDays();

    send();
    assertThat(mailbox).isEmpty();
    send("one@example.org", "other@example.org");
    send("one@example.org", "other@example.org");
    assertThat(mailbox)
        .extracting(Mail::to)
        .containsExactlyInAnyOrder(
            "one@example.org", "other@example.org", "one@example.org", "other@example.org");

    trail.nextDay();
    send("one@example.org", "other@example.org");
    assertThat(mailbox).hasSize(6);
    assertThat(mailbox.getLast().subject()).startsWith("Head of the audit trail of 2026");
  }

  private void send(String... addresses) {
    var anchors = new Anchors(List.of(addresses));
    var room =
        notices.room(
            mail -> {
              mailbox.add(mail);
              return new MailDoor.Outcome.Delivered("250 ok");
            },
            List.of(anchors));
    new AnchorMails(notices.database().database(), notices.heads(), room.notices(() -> {}), anchors)
        .sendSome();
    notices.rest(room);
  }

  private Mail latest() {
    return mailbox.stream().max(Comparator.comparing(Mail::subject)).orElseThrow();
  }

  private static String line(Mail mail) {
    return mail.body().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
  }
}
