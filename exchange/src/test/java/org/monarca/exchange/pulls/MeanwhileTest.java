package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.pulls.TestPulls.file;
import static org.monarca.exchange.pulls.TestPulls.text;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Manner;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.pulls.CrashPoint.Step;
import org.monarca.exchange.pulls.SignIn.Way;
import org.monarca.exchange.sealing.TestSeals;

/** What people and other workers do while something is fetched. */
class MeanwhileTest {

  private static final Terms DAILY =
      new Terms(new SignIn(Way.NONE, null), Rhythm.AtHour.of("1234567", 2), null); // 8:00 UTC

  private final AtomicReference<CrashPoint> crash = new AtomicReference<>(CrashPoint.NONE);
  private final TestDatabase database = TestDatabase.fresh();
  private final TestPulls pulls =
      new TestPulls(database, TestSeals.of(database.database()), this::reached);
  private final Receiver receiver = new Receiver();
  private final byte[] bundle = SentBundle.delta("TX", "tx-1").child(1).bytes();

  private void reached(CrashPoint.Step step) {
    Objects.requireNonNull(crash.get()).reached(step);
  }

  @AfterEach
  void close() {
    receiver.close();
    pulls.close();
  }

  @Test
  void whatIsChangedIsFetchedAnewAsItIsSaidThen() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      change(id, DAILY);
      receiver.answers(file(bundle));
      var former = SentBundle.delta("TX", "tx-0").child(7).bytes();
      file(former, "ETag: \"of the former\"").answer(out);
    });

    assertThat(pulls.fetchNextHour()).isEqualTo(2);

    assertThat(pulls.attempts(id)).extracting(PullAttempt::outcome).containsExactly("taken");
    assertThat(pulls.submissions()).isEqualTo(1);
    assertThat(pulls.pull("TX", id).due()).isEqualTo("2026-11-24T08:00:00Z");
    pulls.wait(Duration.ofDays(1));
    assertThat(pulls.fetch()).isEqualTo(1);
    assertThat(receiver.heard().getLast().headers()).doesNotContainKey("If-None-Match");
  }

  @Test
  void whatWasRejectedAsAWholeOrIsWantedNowIsAskedForWhetherItHasChangedOrNot() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle, "ETag: \"v1\""));
    pulls.fetchNextHour();
    pulls.fetchNextHour();
    assertThat(receiver.heard().getLast().headers()).containsKey("If-None-Match");

    pulls.wantNow(id);
    pulls.fetch();
    assertThat(receiver.heard().getLast().headers())
        .as("somebody wants it")
        .doesNotContainKey("If-None-Match");

    pulls
        .database()
        .jdbc()
        .sql(
            "update intake.submission set status = 'rejected', finished = received, accepted = 0, rejected = 0 where id = ?")
        .param(pulls.last(id).submission())
        .update();
    pulls.fetchNextHour();
    assertThat(receiver.heard().getLast().headers())
        .as("it was rejected as a whole")
        .doesNotContainKey("If-None-Match");
    assertThat(pulls.last(id).outcome()).isEqualTo("same");
  }

  @Test
  void whatWasChangedBeforeItWasAskedIsNotAskedByTheFormerSecret() {
    var terms = new Terms(new SignIn(Way.BASIC, "monarca"), new Rhythm.Every(1), null);
    long id = pulls.source("TX", receiver.url(), terms, "milkweed");
    receiver.answers(file(bundle));
    crash.set(step -> {
      if (step == Step.HELD) {
        crash.set(CrashPoint.NONE);
        change(id, terms);
      }
    });

    assertThat(pulls.fetchNextHour()).isEqualTo(2);

    assertThat(receiver.connections()).isEqualTo(1);
    assertThat(pulls.attempts(id)).extracting(PullAttempt::outcome).containsExactly("taken");
  }

  @Test
  void whoeverWantsItNowWhileItFailsHasItFetchedOnceMore() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      pulls.wantNow(id);
      receiver.answers(file(bundle));
      Manner.status(401).answer(out);
    });

    assertThat(pulls.fetchNextHour()).isEqualTo(2);

    assertThat(pulls.attempts(id))
        .extracting(PullAttempt::outcome)
        .containsExactlyInAnyOrder("taken", "http-401");
    assertThat(pulls.pull("TX", id).standing()).isEqualTo(Pull.Standing.WORKS);
  }

  @Test
  void whatIsEndedIsNotTakenAnyMore() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      pulls.act(store -> store.end(id, "tx", pulls.now()));
      file(bundle).answer(out);
    });

    pulls.fetchNextHour();

    assertThat(receiver.connections()).isEqualTo(1);
    assertThat(pulls.submissions()).isZero();
    assertThat(pulls.attempts(id)).isEmpty();
    assertThat(pulls.fetchNextHour()).isZero();
    assertThat(pulls.pull("TX", id).due()).isNull();
  }

  @Test
  void whoeverLostItsHoldSaysNothingAnyMore() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      receiver.answers(file(bundle));
      pulls.wait(Timetable.LEASE.plusSeconds(1)); // it is taken for dead
      pulls.fetch();
      Manner.status(401).answer(out);
    });

    pulls.fetchNextHour();

    assertThat(pulls.attempts(id)).extracting(PullAttempt::outcome).containsExactly("taken");
    assertThat(pulls.pull("TX", id).standing()).isEqualTo(Pull.Standing.WORKS);
  }

  @Test
  void whatTakesLongIsNobodyElsesMeanwhile() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      text("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(bundle.length)).answer(out);
      for (int i = 0; i < 3; i++) {
        pulls.wait(Timetable.LEASE.dividedBy(2).plusSeconds(1));
        out.write(bundle, i, 1);
        TimeUnit.MILLISECONDS.sleep(200);
      }
      assertThat(pulls.fetch()).isZero();
      out.write(bundle, 3, bundle.length - 3);
    });
    var door =
        new OutsideDoor(
            host -> List.of(InetAddress.getLoopbackAddress()),
            new Reach(true, List.of()),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofMillis(20));
    pulls.wait(Duration.ofHours(1));

    assertThat(TestPulls.fetch(pulls.fetching(door, Long.MAX_VALUE))).isEqualTo(1);

    assertThat(pulls.last(id).outcome()).isEqualTo("taken");
    assertThat(receiver.connections()).isEqualTo(1);
  }

  @Test
  void whatEverybodyDiesOfWaitsForItsNextTime() {
    long id = pulls.source("TX", receiver.url());
    pulls.wait(Duration.ofHours(1));
    crash.set(step -> {
      if (step == Step.STORED) {
        throw new IllegalStateException("dead");
      }
    });
    for (int i = 0; i < Fetching.MOST_UNSETTLED; i++) {
      assertThatThrownBy(pulls::fetch).hasMessage("dead");
      pulls.wait(Timetable.LEASE.plusSeconds(1));
    }
    crash.set(CrashPoint.NONE);

    assertThat(pulls.fetch()).isEqualTo(1);

    assertThat(receiver.connections()).isEqualTo(Fetching.MOST_UNSETTLED);
    assertThat(pulls.last(id).outcome()).isEqualTo("not-fetched");
    assertThat(pulls.told()).containsExactly("TX");
    receiver.answers(file(bundle));
    pulls.fetchNextHour();
    assertThat(pulls.last(id).outcome()).isEqualTo("taken");
  }

  @Test
  void whatCannotBeNotedIsNotBegunAgainAtOnce() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle));
    crash.set(step -> {
      if (step == Step.NOTED) {
        crash.set(CrashPoint.NONE);
        throw new IllegalStateException("not noted");
      }
    });

    assertThat(pulls.fetchNextHour()).isEqualTo(1);

    assertThat(pulls.attempts(id)).extracting(PullAttempt::outcome).containsExactly("not-fetched");
    pulls.wait(Duration.ofMinutes(5));
    pulls.fetch();
    assertThat(pulls.last(id).outcome()).isEqualTo("same");
    assertThat(pulls.submissions()).isEqualTo(1);
  }

  private void change(long id, Terms terms) {
    pulls.act(store -> store.change(id, terms, pulls.now().plus(Duration.ofDays(1)), pulls.now()));
  }
}
