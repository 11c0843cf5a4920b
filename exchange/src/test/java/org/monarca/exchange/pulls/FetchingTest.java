package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.pulls.TestPulls.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.SyntheticCertificate;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.SignIn.Way;

/** What comes from a system over a real socket, and what becomes of it. */
class FetchingTest {

  private static final Actor TEXAN = Actor.person("tx", "state-data-admin", "TX");
  private static final Path EXAMPLE = Path.of("..", "docs", "formats", "examples", "wide-table");

  private final TestPulls pulls = new TestPulls();
  private final Receiver receiver = new Receiver();
  private final byte[] bundle = SentBundle.delta("TX", "tx-1").child(1).bytes();

  @AfterEach
  void close() {
    receiver.close();
    pulls.close();
  }

  @Test
  void aFileIsASubmissionThatSaysHowItCame() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle));
    var trail = AuditTrail.from(pulls.database().jdbc());

    assertThat(pulls.fetch()).as("before its time").isZero();
    assertThat(pulls.fetchNextHour()).isEqualTo(1);

    var attempt = pulls.last(id);
    assertThat(attempt.outcome()).isEqualTo("taken");
    assertThat(attempt.bytes()).isEqualTo(bundle.length);
    assertThat(
            pulls
                .database()
                .jdbc()
                .sql("select sender from intake.submission where id = ?")
                .param(attempt.submission())
                .query(String.class)
                .single())
        .isEqualTo("pull-" + id);
    assertThat(pulls.pull("TX", id).standing()).isEqualTo(Pull.Standing.WORKS);
    assertThat(trail.sentences()).containsExactly("submission.receive done", "pull.fetch done");
    assertThat(receiver.heard().getFirst().first()).startsWith("GET /hear?tenant=7 HTTP/1.1");
  }

  @Test
  void theSameFileIsTheSameSubmission() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle));

    pulls.fetchNextHour();
    pulls.fetchNextHour();

    assertThat(pulls.attempts(id))
        .extracting(PullAttempt::outcome)
        .containsExactly("same", "taken");
    assertThat(pulls.attempts(id))
        .extracting(PullAttempt::submission)
        .containsOnly(pulls.last(id).submission());
    assertThat(pulls.submissions()).isEqualTo(1);
  }

  @Test
  void whatHasNotChangedNeedNotBeSentAgain() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      var known = receiver.heard().getLast().headers().get("If-None-Match");
      if ("\"v1\"".equals(known)) {
        TestPulls.text("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n").answer(out);
      } else {
        file(bundle, "ETag: \"v1\"", "Last-Modified: Mon, 23 Nov 2026 11:00:00 GMT").answer(out);
      }
    });

    pulls.fetchNextHour();
    pulls.fetchNextHour();

    assertThat(pulls.last(id).outcome()).isEqualTo("unchanged");
    assertThat(pulls.last(id).endedWell()).isTrue();
    assertThat(receiver.heard().getLast().headers())
        .containsEntry("If-Modified-Since", "Mon, 23 Nov 2026 11:00:00 GMT");
  }

  @Test
  void aTrialAsksForTheWholeFileAndKeepsNothing() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(bundle, "ETag: \"v1\""));
    pulls.fetchNextHour();

    pulls.wait(Duration.ofSeconds(1));
    pulls.act(store -> store.tryNow(id, pulls.now()));
    assertThat(pulls.fetch()).isEqualTo(1);

    assertThat(receiver.heard().getLast().headers()).doesNotContainKey("If-None-Match");
    assertThat(pulls.last(id).dryRun()).isTrue();
    assertThat(pulls.last(id).outcome()).isEqualTo("tried");
    assertThat(
            pulls
                .database()
                .jdbc()
                .sql("select dry_run from intake.submission where id = ?")
                .param(pulls.last(id).submission())
                .query(Boolean.class)
                .single())
        .isTrue();
    receiver.answers(500);
    pulls.wait(Duration.ofSeconds(1));
    pulls.act(store -> store.tryNow(id, pulls.now()));
    pulls.fetch();
    assertThat(pulls.pull("TX", id).standing()).as("a trial fails").isEqualTo(Pull.Standing.WORKS);
  }

  @Test
  void theExchangeSignsInAsItIsTold() {
    var basic = new Terms(new SignIn(Way.BASIC, "monarca"), new Rhythm.Every(1), null);
    var header = new Terms(new SignIn(Way.HEADER, "X-Api-Key"), new Rhythm.Every(1), null);
    receiver.answers(file(bundle));

    pulls.source("TX", receiver.url(), basic, "milkweed");
    pulls.fetchNextHour();
    assertThat(receiver.heard().getLast().headers())
        .containsEntry("Authorization", "Basic bW9uYXJjYTptaWxrd2VlZA==");

    pulls.source("MI", receiver.url(), header, "key of ours");
    pulls.wantNow(2);
    pulls.fetch();
    assertThat(receiver.heard().getLast().headers())
        .containsEntry("X-Api-Key", "key of ours")
        .doesNotContainKey("Authorization");
    assertThat(
            pulls
                .database()
                .jdbc()
                .sql("select string_agg(encode(value, 'escape'), '') from pulls.secret")
                .query(String.class)
                .single())
        .doesNotContain("milkweed", "key of ours");
  }

  @Test
  void whatItSignsInByGoesNowhereElse() {
    var terms = new Terms(new SignIn(Way.BEARER, null), new Rhythm.Every(1), null);
    try (var other = new Receiver()) {
      long id = pulls.source("TX", receiver.url(), terms, "milkweed");
      receiver.answers(Receiver.Manner.status(302, "Location: " + other.url()));

      pulls.fetchNextHour();

      assertThat(receiver.heard().getLast().headers())
          .containsEntry("Authorization", "Bearer milkweed");
      assertThat(pulls.last(id).outcome()).isEqualTo("http-302");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void tablesAreReadByTheMappingThatIsKeptNow() throws IOException {
    var table = Files.readAllBytes(EXAMPLE.resolve("history.csv"));
    var mapping = Files.readAllBytes(EXAMPLE.resolve("mapping.json"));
    pulls.mappings().keep(TEXAN, "wide", 1, mapping);
    long id =
        pulls.source(
            "TX",
            receiver.url(),
            new Terms(new SignIn(Way.NONE, null), new Rhythm.Every(1), "wide"),
            "");
    receiver.answers(file(table, "Content-Type: text/csv", "ETag: \"v1\""));

    pulls.fetchNextHour();
    assertThat(pulls.last(id).outcome()).isEqualTo("taken");
    pulls.mappings().keep(TEXAN, "wide", 2, mapping);
    pulls.fetchNextHour();
    assertThat(receiver.heard().getLast().headers())
        .as("by another version the same file is read anew")
        .doesNotContainKey("If-None-Match");

    pulls.mappings().mappings().end(TEXAN, "wide");
    int before = receiver.connections();
    pulls.fetchNextHour();
    assertThat(pulls.last(id).outcome()).isEqualTo("mapping-ended");
    assertThat(receiver.connections()).as("nobody is asked").isEqualTo(before);
  }

  @Test
  void whatIsPackedForTheWayIsUnpacked() throws IOException {
    var lines =
        Files.readAllBytes(Path.of("..", "docs", "formats", "kit", "MON-2011-rule-1-good.jsonl"));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(lines);
    }
    long id = pulls.source("TX", receiver.url());
    receiver.answers(file(packed.toByteArray(), "Content-Encoding: gzip"));

    pulls.fetchNextHour();

    assertThat(pulls.last(id).outcome()).isEqualTo("taken");
    assertThat(Objects.requireNonNull(pulls.last(id).bytes())).isEqualTo(lines.length);
  }

  @Test
  void whatIsSentInChunksIsPutTogether() {
    long id = pulls.source("TX", receiver.url());
    receiver.answers(out -> {
      TestPulls.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").answer(out);
      for (int at = 0; at < bundle.length; at += 100) {
        int length = Math.min(100, bundle.length - at);
        out.write("%x;what=ever\r\n".formatted(length).getBytes(StandardCharsets.US_ASCII));
        out.write(bundle, at, length);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.write("0\r\nMore: said\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    });

    pulls.fetchNextHour();

    assertThat(pulls.last(id).bytes()).isEqualTo(bundle.length);
  }

  @Test
  void overTlsTheCertificateMustBeTrustedAndOfTheName(@TempDir Path folder)
      throws IOException, GeneralSecurityException {
    var certificate = SyntheticCertificate.make(folder);
    try (var secured = new Receiver(certificate.shown())) {
      secured.answers(file(bundle));
      long right =
          pulls.source("TX", "https://%s:%d/".formatted(SyntheticCertificate.NAME, secured.port()));
      long wrong = pulls.source("MI", "https://other.example.org:" + secured.port());
      pulls.wait(Duration.ofHours(1));
      var trusting =
          new OutsideDoor(
              host -> List.of(InetAddress.getLoopbackAddress()),
              new Reach(true, List.of()),
              certificate.trusted());

      TestPulls.fetch(pulls.fetching(trusting, Long.MAX_VALUE));

      assertThat(pulls.last(right).outcome()).isEqualTo("taken");
      assertThat(pulls.last(wrong).outcome()).isEqualTo("no-trust");
    }
  }

  @Test
  void nothingOfOurOwnNetworkIsReached() {
    long id = pulls.source("TX", "http://127.0.0.1:" + receiver.port());
    pulls.wait(Duration.ofHours(1));

    TestPulls.fetch(pulls.fetching(OutsideDoor.of(new Reach(false, List.of())), Long.MAX_VALUE));

    assertThat(pulls.last(id).outcome()).isEqualTo("inside");
    assertThat(receiver.connections()).isZero();
  }
}
