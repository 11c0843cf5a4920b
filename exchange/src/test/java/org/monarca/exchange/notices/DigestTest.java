package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.notices.MailDoor.Outcome;
import org.monarca.exchange.notices.Mornings.Place;
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
    hourByHour("2026-11-26T15:00:00Z");
    var thanksgiving = notices.send("task-overdue", reader, 3);
    hourByHour("2026-12-01T00:00:00Z");

    assertThat(arrived)
        .containsExactly(
            "chicago 2026-11-24T13:00:00Z",
            "chicago 2026-11-25T13:00:00Z",
            "chicago 2026-11-30T13:00:00Z");
    assertThat(notices.fate(thanksgiving)).isEqualTo("delivered");
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
    hourByHour("2026-11-30T20:00:00Z");
    assertThat(arrived)
        .as("Thanksgiving, and the day after it in Texas, are quiet")
        .hasSize(2)
        .last()
        .isEqualTo("chicago 2026-11-30T13:30:00Z");
  }

  @Test
  void aMorningIsTheSameWhenTheClocksAreChanged() {
    var chicago = new Place(ZoneId.of("America/Chicago"), "TX");
    var mornings = new Mornings(notices.directory());

    assertThat(mornings.next(Instant.parse("2026-10-30T20:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-11-02T13:00:00Z"));
    assertThat(mornings.next(Instant.parse("2026-03-06T20:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-03-09T12:00:00Z"));
    assertThat(mornings.next(Instant.parse("2026-11-24T13:00:00Z"), chicago))
        .isEqualTo(Instant.parse("2026-11-25T13:00:00Z"));
  }

  @Test
  void digestsKeepTheHolidaysOfTheReadersStateAndWhatIsUrgentGoesOnAnyDay() {
    var texas = reader("texas", "America/Chicago"); // keeps the Friday after Thanksgiving
    var wyoming = notices.person("wyoming", "America/Chicago", "WY");
    var department = notices.person("department", "America/Chicago", null);
    var atOnce = notices.person("at-once", "America/Chicago");
    notices.choose(wyoming, Delivery.DIGEST, Language.ENGLISH);
    notices.choose(department, Delivery.DIGEST, Language.ENGLISH);
    notices.at("2026-11-26T01:00:00Z"); // the evening before Thanksgiving

    for (var reader : List.of(texas, wyoming, department)) {
      notices.send("task-assigned", reader, 1);
    }
    hourByHour("2026-11-26T20:00:00Z");
    assertThat(arrived).isEmpty();
    notices.send("task-overdue", atOnce, 2);
    hourByHour("2026-12-01T00:00:00Z");

    assertThat(arrived)
        .containsExactlyInAnyOrder(
            "at-once 2026-11-26T19:00:00Z",
            "wyoming 2026-11-27T13:00:00Z",
            "department 2026-11-27T13:00:00Z",
            "texas 2026-11-30T13:00:00Z");
  }

  @Test
  void anAlarmWaitsForNoDigestAndForNobodysWishes() {
    var officer = reader("officer", "America/Chicago");
    var quiet = reader("quiet", "America/Chicago");
    notices.choose(quiet, Delivery.NONE, Language.ENGLISH);
    notices.at("2026-11-26T01:00:00Z");

    for (var reader : List.of(officer, quiet)) {
      notices.notices().send(Notice.about("protected-opened", reader.id(), "opening", 7));
    }
    hourByHour("2026-11-26T02:00:00Z");

    assertThat(arrived)
        .containsExactlyInAnyOrder("officer 2026-11-26T01:00:00Z", "quiet 2026-11-26T01:00:00Z");
  }

  @Test
  void aDayOffThatTheStateHasAddedIsQuietToo() {
    var reader = reader("chicago", "America/Chicago");
    notices
        .database()
        .jdbc()
        .sql(
            "insert into jurisdictions.day_off (state, day, name) values ('TX', '2026-11-24', 'Synthetic day')")
        .update();
    notices.send("task-assigned", reader, 1);

    hourByHour("2026-11-25T20:00:00Z");

    assertThat(arrived).containsExactly("chicago 2026-11-25T13:00:00Z");
  }

  @Test
  void threeHundredTasksOfAnOfficeAreOneMailToEach() {
    var atOnce = notices.person("at-once", "America/Chicago");
    var quiet = notices.person("quiet", "America/Chicago");
    notices.choose(quiet, Delivery.NONE, Language.ENGLISH);

    notices
        .notices()
        .gather(
            IntStream.range(0, 300)
                .boxed()
                .flatMap(task ->
                    Stream.of(atOnce, quiet)
                        .map(one -> Notice.about("task-due-soon", one.id(), "task", task)))
                .toList());
    hourByHour("2026-11-24T20:00:00Z");

    assertThat(arrived).containsExactly("at-once 2026-11-24T13:00:00Z");
    assertThat(
            notices
                .database()
                .jdbc()
                .sql(
                    "select coalesce(reason, status) || ' ' || count(*) from notices.notice where kind <> 'digest' group by reason, status order by 1")
                .query(String.class)
                .list())
        .containsExactly("delivered 300", "not-wanted 300");
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
