package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.pulls.TestPulls.file;
import static org.monarca.exchange.pulls.TestPulls.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Manner;
import org.monarca.exchange.pulls.SignIn.Way;

/** What cannot be fetched: how it is said, when it is tried again, and whom it holds up. */
class FailingPullsTest {

  private final TestPulls pulls = new TestPulls();
  private final Receiver receiver = new Receiver();
  private final byte[] bundle = SentBundle.delta("TX", "tx-1").child(1).bytes();

  @AfterEach
  void close() {
    receiver.close();
    pulls.close();
  }

  @Test
  void whateverComesInsteadOfAFileIsSaidAsWhatItIs() {
    var half = new String(bundle, 0, bundle.length / 2, StandardCharsets.ISO_8859_1);
    Map<String, Manner> answers =
        Map.ofEntries(
            Map.entry("http-401", Manner.status(401)),
            Map.entry("http-403", Manner.status(403)),
            Map.entry("http-404", Manner.status(404)),
            Map.entry("http-304", Manner.status(304)),
            Map.entry("encoding", file(bundle, "Content-Encoding: br")),
            Map.entry("http-302", Manner.status(302, "Location: " + receiver.url())),
            Map.entry("http-206", Manner.status(206)),
            Map.entry("http-503", Manner.status(503)),
            Map.entry("empty", Manner.status(200)),
            Map.entry("no-content", Manner.status(204)),
            Map.entry(
                "web-page",
                file(
                    "<html>".getBytes(StandardCharsets.US_ASCII),
                    "Content-Type: text/html; charset=utf-8")),
            Map.entry("unknown-form", file("id,name".getBytes(StandardCharsets.US_ASCII))),
            Map.entry("not-gzip", file(brokenGzip())),
            Map.entry("no-end", text("HTTP/1.1 200 OK\r\n\r\n" + half)),
            Map.entry(
                "broken-off",
                text(
                    "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(bundle.length, half))),
            Map.entry("no-answer", text("SSH-2.0-OpenSSH_9\r\n")),
            Map.entry("too-large", text("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")));
    long id = pulls.source("TX", receiver.url());
    var came = new ArrayList<String>();
    var expected = new ArrayList<String>();

    answers.forEach((outcome, answer) -> {
      receiver.answers(answer);
      pulls.wantNow(id);
      pulls.fetch();
      expected.add(outcome);
      came.add(pulls.last(id).outcome());
    });

    assertThat(came).isEqualTo(expected);
    assertThat(pulls.submissions()).isZero();
  }

  /** It begins as JSON Lines do, and ends too early. */
  private static byte[] brokenGzip() {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"record\":\"header\"}\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
  }

  @Test
  void aWebPageIsKnownWhateverIsSaidOfIt() {
    long id = pulls.source("TX", receiver.url());
    var page = " <!DOCTYPE html>\n<html><form>".getBytes(StandardCharsets.US_ASCII);
    receiver.answers(file(page, "Content-Type: text/plain"));

    pulls.fetchNextHour();

    assertThat(pulls.last(id).outcome()).isEqualTo("web-page");
  }

  @Test
  void whatIsPackedIsTakenOnlyWhereAllCameThatWasSaid() throws IOException {
    long id = pulls.source("TX", receiver.url());
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bundle);
    }
    receiver.answers(out -> {
      text("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(packed.size() + 10))
          .answer(out);
      packed.writeTo(out);
    });

    pulls.fetchNextHour();

    assertThat(pulls.last(id).outcome()).isEqualTo("broken-off");
    assertThat(pulls.submissions()).isZero();
  }

  @Test
  void chunksThatAreNoneAreNoFile() {
    long id = pulls.source("TX", receiver.url());
    for (var chunks : List.of("x\r\nPK", "2\r\nPKPK\r\n0\r\n\r\n", "2\r\nPK\r\n", "-1\r\nPK")) {
      receiver.answers(text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks));
      pulls.wantNow(id);
      pulls.fetch();

      assertThat(pulls.last(id).outcome()).isEqualTo("broken-off");
    }
  }

  @Test
  void whoeverSaysNothingOrIsSlowHasTheirTimeAndNoMore() {
    long id = pulls.source("TX", receiver.url());
    for (Manner slow :
        List.<Manner>of(
            out -> TimeUnit.SECONDS.sleep(30),
            out -> {
              text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nPK").answer(out);
              TimeUnit.SECONDS.sleep(30);
            },
            out -> {
              text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").answer(out);
              while (true) {
                out.write('P');
                TimeUnit.MILLISECONDS.sleep(100);
              }
            })) {
      receiver.answers(slow);
      pulls.wantNow(id);
      pulls.fetch();

      assertThat(pulls.last(id).outcome()).isEqualTo("time-up");
    }
  }

  @Test
  void itIsTriedAgainAtLongerPausesAndThenAtItsNextTime() {
    var nightly =
        new Terms(new SignIn(Way.NONE, null), Rhythm.AtHour.of("1234567", 2), null); // 8:00 UTC
    long id = pulls.source("TX", receiver.url(), nightly, "");
    receiver.answers(503);
    pulls.wait(Duration.ofHours(20));
    var begun = pulls.now();

    for (int minute = 0; minute < 12 * 60; minute += 5) {
      pulls.fetch();
      pulls.wait(Duration.ofMinutes(5));
    }

    assertThat(pulls.attempts(id))
        .extracting(attempt -> Duration.between(begun, attempt.finished()).toMinutes())
        .containsExactly(275L, 155L, 75L, 35L, 15L, 5L, 0L);
    assertThat(pulls.last(id).again()).isNull();
    assertThat(pulls.pull("TX", id).due()).isEqualTo("2026-11-25T08:00:00Z");
    assertThat(pulls.told()).containsExactly("TX");
  }

  @Test
  void whatFailsForAMomentIsToldOnlyOnceItGoesOnHoweverOftenItsTimeComes() {
    pulls.source("TX", receiver.url());
    receiver.answers(503);
    pulls.wait(Duration.ofHours(1));

    for (int minute = 0; minute < 3 * 60; minute += 5) {
      pulls.fetch();
      pulls.wait(Duration.ofMinutes(5));
    }
    assertThat(pulls.told()).isEmpty();
    pulls.fetch();

    assertThat(receiver.connections()).isEqualTo(Fetching.MOST_TRIES);
    assertThat(pulls.told()).containsExactly("TX");
  }

  @Test
  void whatSomebodyHasToMendWaitsForItsNextTimeAndIsToldOnceUntilItWorks() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(401);

    pulls.fetchNextHour();
    assertThat(pulls.pull("TX", id).due()).isEqualTo(pulls.now().plus(Duration.ofHours(1)));
    pulls.fetchNextHour();
    assertThat(pulls.told()).containsExactly("TX");
    assertThat(pulls.pull("TX", id).standing()).isEqualTo(Pull.Standing.FAILS);

    receiver.answers(file(bundle));
    pulls.fetchNextHour();
    assertThat(pulls.pull("TX", id).standing()).isEqualTo(Pull.Standing.WORKS);
    receiver.answers(401);
    pulls.fetchNextHour();
    assertThat(pulls.told()).containsExactly("TX", "TX");
  }

  @Test
  void timesThatPassedWhileNobodyWasThereAreMadeUpForOnce() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle));

    pulls.wait(Duration.ofDays(3));

    assertThat(pulls.fetch()).isEqualTo(1);
    assertThat(pulls.pull("TX", id).due()).isAfter(pulls.now());
  }

  @Test
  void moreThanAStateMaySendWithinADayWaits() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle));
    pulls.wait(Duration.ofHours(1));
    var door = OutsideDoor.of(new Reach(true, List.of()));

    TestPulls.fetch(pulls.fetching(door, bundle.length - 1));
    assertThat(pulls.last(id).outcome()).isEqualTo("too-much");
    assertThat(pulls.submissions()).isZero();

    pulls.wantNow(id);
    TestPulls.fetch(pulls.fetching(door, bundle.length + 10));
    assertThat(pulls.last(id).outcome()).isEqualTo("taken");
    receiver.answers(file(SentBundle.delta("TX", "tx-2").child(2).bytes()));
    pulls.wait(Duration.ofHours(1));
    TestPulls.fetch(pulls.fetching(door, bundle.length + 10));
    assertThat(pulls.last(id).outcome()).isEqualTo("spent");
    assertThat(pulls.pull("TX", id).due())
        .as("not before there is room")
        .isAfter(pulls.now().plus(Duration.ofHours(2)));
    assertThat(pulls.told()).as("of what was too much").containsExactly("TX");
  }

  @Test
  void manyWorkersFetchEachTimeOnceAndOfAStateOneAddressAtATime() throws Exception {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    receiver.answers(out -> {
      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      TimeUnit.MILLISECONDS.sleep(50);
      atOnce.decrementAndGet();
      file(bundle).answer(out);
    });
    for (int i = 0; i < 4; i++) {
      pulls.source("TX", receiver.url() + i);
    }
    pulls.wait(Duration.ofHours(1));

    var begin = new CountDownLatch(1);
    var workers = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      var fetching = pulls.fetching();
      workers.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  begin.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                TestPulls.fetch(fetching);
              }));
    }
    begin.countDown();
    for (var worker : workers) {
      worker.join();
    }
    pulls.fetch();

    assertThat(receiver.connections()).isEqualTo(4);
    assertThat(most).hasValue(1);
    assertThat(pulls.submissions()).isEqualTo(1);
  }
}
