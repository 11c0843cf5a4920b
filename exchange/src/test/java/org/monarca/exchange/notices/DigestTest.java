package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.notices.MailDoor.Outcome;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;

/** One digest a day at most, in the reader's morning of a working day. */
class DigestTest {

  /** A Monday afternoon in Chicago, Tuesday morning on Guam. */
  private final TestNotices notices = new TestNotices("2026-11-23T22:00:00Z");

  private final List<String> arrived = new ArrayList<>();
  private final NoticeRoom room =
      notices.room(
          (MailDoor)
              mail -> {
                arrived.add(
                    mail.to().replace("@example.org", "") + " " + notices.clock().instant());
                return new Outcome.Delivered("250");
              });

  @AfterEach
  void stop() {
    assertThat(notices.lost()).isZero();
    notices.close();
  }

  @Test
  void eachReaderIsToldInTheirOwnMorning() {
    var chicago = reader("chicago", "America/Chicago");
    var guam = reader("guam", "Pacific/Guam");
    var honolulu = reader("honolulu", "Pacific/Honolulu");
    for (var reader : List.of(chicago, guam, honolulu)) {
      notices.send("task-assigned", reader, 1);
      notices.send("task-overdue", reader, 2);
    }

    hourByHour("2026-11-25T22:00:00Z");

    assertThat(arrived)
        .containsExactly(
            "chicago 2026-11-24T13:00:00Z",
            "honolulu 2026-11-24T17:00:00Z",
            "guam 2026-11-24T21:00:00Z");
  }

  @Test
  void whatComesAfterTheDigestWaitsForTheNextMorningAndWeekendsAreQuiet() {
    var reader = reader("chicago", "America/Chicago");
    notices.send("task-assigned", reader, 1);
    hourByHour("2026-11-24T15:00:00Z");
    notices.send("task-overdue", reader, 2);
    hourByHour("2026-11-27T15:00:00Z");
    var friday = notices.send("task-overdue", reader, 3);
    hourByHour("2026-12-01T00:00:00Z");

    assertThat(arrived)
        .containsExactly(
            "chicago 2026-11-24T13:00:00Z",
            "chicago 2026-11-25T13:00:00Z",
            "chicago 2026-11-30T13:00:00Z");
    assertThat(notices.fate(friday)).isEqualTo("delivered");
  }

  @Test
  void aMorningMissedIsMadeUpForBeforeNoonAndNotLater() {
    var reader = reader("chicago", "America/Chicago");
    notices.send("task-assigned", reader, 1);
    notices.at("2026-11-24T17:30:00Z");
    notices.rest(room);
    assertThat(arrived).containsExactly("chicago 2026-11-24T17:30:00Z");

    notices.send("task-assigned", reader, 2);
    notices.at("2026-11-25T18:30:00Z");
    hourByHour("2026-11-26T20:00:00Z");
    assertThat(arrived).hasSize(2).last().isEqualTo("chicago 2026-11-26T13:30:00Z");
  }

  @Test
  void aMorningIsTheSameWhenTheClocksAreChanged() {
    var chicago = ZoneId.of("America/Chicago");

    assertThat(Mornings.next(Instant.parse("2026-10-30T20:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-11-02T13:00:00Z"));
    assertThat(Mornings.next(Instant.parse("2026-03-06T20:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-03-09T12:00:00Z"));
    assertThat(Mornings.next(Instant.parse("2026-11-24T13:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-11-25T13:00:00Z"));
  }

  @Test
  void twoWorkersMakeOneDigest() throws Exception {
    var reader = reader("chicago", "America/Chicago");
    for (int task = 1; task <= 20; task++) {
      notices.send("task-assigned", reader, task);
    }
    notices.at("2026-11-24T13:00:00Z");

    var other = Thread.ofPlatform().start(() -> notices.rest(room));
    notices.rest(room);
    other.join();

    assertThat(arrived).hasSize(1);
    assertThat(
            notices
                .database()
                .jdbc()
                .sql("select ids ->> 'task-assigned' from notices.notice where kind = 'digest'")
                .query(String.class)
                .list())
        .containsExactly("20");
  }

  @Test
  void whatADigestCarriesEndsAsTheDigestEnds() {
    var reader = reader("chicago", "America/Chicago");
    var id = notices.send("task-assigned", reader, 1);
    notices.at("2026-11-24T13:00:00Z");
    var refusing = notices.room((MailDoor) mail -> new Outcome.Refused("554 no"));
    notices.rest(refusing);

    assertThat(notices.fate(id)).isEqualTo("refused");
    assertThat(notices.notices().newest(TestNotices.actor(reader), 10))
        .extracting(SentNotice::kind, SentNotice::outcome)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("digest", "refused"));
  }

  @Test
  void aChangedMindHoldsForWhatIsWrittenFromThenOn() {
    var reader = reader("chicago", "America/Chicago");
    notices.send("task-assigned", reader, 1);
    notices.choose(reader, Delivery.AT_ONCE, Language.ENGLISH);
    notices.send("task-assigned", reader, 2);
    notices.rest(room);
    assertThat(arrived).hasSize(1);
    hourByHour("2026-11-25T22:00:00Z");
    assertThat(arrived).hasSize(2).last().isEqualTo("chicago 2026-11-24T13:00:00Z");
  }

  private Account reader(String name, String zone) {
    var reader = notices.person(name, zone);
    notices.choose(reader, Delivery.DIGEST, Language.ENGLISH);
    return reader;
  }

  private void hourByHour(String until) {
    var end = Instant.parse(until);
    for (var now = notices.clock().instant();
        now.isBefore(end);
        now = now.plus(Duration.ofHours(1))) {
      notices.at(now.toString());
      notices.rest(room);
    }
  }
}
