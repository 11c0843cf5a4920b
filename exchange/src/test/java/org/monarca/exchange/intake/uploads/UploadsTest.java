package org.monarca.exchange.intake.uploads;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.monarca.exchange.intake.uploads.Sending.append;
import static org.monarca.exchange.intake.uploads.Sending.begun;
import static org.monarca.exchange.intake.uploads.Sending.breaksAfter;
import static org.monarca.exchange.intake.uploads.Sending.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come in several goes, whatever happens in between. */
class UploadsTest extends WholeExchange {

  private static final Actor IDAHO = system("ID");
  private static final int LONG = 3 * Parts.MOST_BYTES + 5;

  @Autowired private UploadStore store;
  @Autowired private Parts parts;
  @Autowired private Submissions submissions;
  @Autowired private Mappings mappings;
  @Autowired private UploadSettings settings;
  @Autowired private Audit audit;
  @Autowired private MovableClock clock;
  @Autowired private Database database;
  @Autowired private Uploads uploads;
  @Autowired private Accounts accounts;

  private final byte[] bundle =
      SentBundle.delta("ID", UUID.randomUUID().toString()).child(1).child(2).bytes();
  private Sending sending;

  @BeforeEach
  void anotherProcess() {
    sending = new Sending(store, parts, submissions, mappings, settings, audit, clock);
  }

  @AfterEach
  void nothingIsLeft() {
    clock.reset();
    testDatabase().jdbc().sql("delete from intake.upload").update();
  }

  @Test
  void whatComesInSeveralGoesIsOneSubmissionAndSaysSoToWhoeverAsksLater() throws Exception {
    var id = begun(uploads, IDAHO, bundle);
    append(uploads, IDAHO, id, bundle, 0, 10);
    var last = (Appended.Kept) append(uploads, IDAHO, id, bundle, 10, bundle.length);

    var submission = requireNonNull(last.upload().submission());
    assertThat(submissions.status(IDAHO, submission).orElseThrow().bytes())
        .isEqualTo(bundle.length);
    assertThat(uploads.find(IDAHO, id).orElseThrow().submission()).isEqualTo(submission);
    assertThat(count("intake.upload_part")).isZero();
  }

  @Test
  void ofABrokenConnectionWhatCameIsKept() throws Exception {
    var file = jsonl(LONG);
    var id = begun(uploads, IDAHO, file);
    int came = Parts.MOST_BYTES + 77;

    assertThatThrownBy(() -> uploads.append(IDAHO, id, 0, file.length, breaksAfter(file, 0, came)))
        .isInstanceOf(IOException.class);

    assertThat(uploads.find(IDAHO, id).orElseThrow().offset()).isEqualTo(came);
    append(uploads, IDAHO, id, file, came, file.length);
    var submission = requireNonNull(uploads.find(IDAHO, id).orElseThrow().submission());
    assertThat(
            testDatabase()
                .jdbc()
                .sql("select sha256 = sha256(?) from intake.submission where id = ?")
                .params(file, submission)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.Step.class)
  void killedAtAnyPointItIsGoneOnWithAndIsOneSubmission(CrashPoint.Step point) throws Exception {
    var sender = system("WY");
    var file = SentBundle.delta("WY", UUID.randomUUID().toString()).child(1).bytes();
    var id = begun(uploads, sender, file);
    assertThatThrownBy(
            () -> {
              append(sending.diesAt(point), sender, id, file, 0, 100);
              append(sending.diesAt(point), sender, id, file, 100, file.length);
            })
        .isInstanceOf(Sending.Killed.class);

    var another = sending.process(CrashPoint.NONE);
    int kept = (int) another.find(sender, id).orElseThrow().offset();
    append(another, sender, id, file, kept, file.length);

    assertThat(another.find(sender, id).orElseThrow().submission()).isNotNull();
    assertThat(submissionsOf(file)).isEqualTo(1);
    assertThat(count("intake.upload_part")).isZero();
  }

  @Test
  void whatCameWholeIsTakenThoughNobodyAsksAgainAndDoesNotExpireBefore() throws Exception {
    var id = begun(uploads, IDAHO, bundle);
    assertThatThrownBy(() ->
            append(sending.diesAt(CrashPoint.Step.WHOLE), IDAHO, id, bundle, 0, bundle.length))
        .isInstanceOf(Sending.Killed.class);
    clock.setAhead(settings.resumable().multipliedBy(3));
    assertThat(dispose()).doesNotContain(id.toString());

    sending.handOver(CrashPoint.NONE).takeOne();

    await().untilAsserted(() -> assertThat(submissionsOf(bundle)).isEqualTo(1));
    assertThat(uploads.find(IDAHO, id).orElseThrow().submission()).isNotNull();
  }

  @Test
  void whoComesLastGoesOnAndWhoWasAtItAddsNothingMore() throws Exception {
    var file = jsonl(LONG);
    var id = begun(uploads, IDAHO, file);
    var overtaken =
        sending.process(step -> {
          if (step == CrashPoint.Step.PART_KEPT) {
            assertThat(appended(id, file, Parts.MOST_BYTES, file.length))
                .isInstanceOf(Appended.Kept.class);
          }
        });

    var slow = append(overtaken, IDAHO, id, file, 0, file.length);

    assertThat(slow).isEqualTo(new Appended.Elsewhere(file.length));
    assertThat(submissionsOf(file)).isEqualTo(1);
  }

  @Test
  void whoWasOvertakenRefusesNothingThoughWhatItBroughtIsNoForm() throws Exception {
    var file = jsonl(LONG);
    var id = begun(uploads, IDAHO, file);
    var overtaken = Sending.noForm(() -> appended(id, file, 0, file.length));

    var slow = uploads.append(IDAHO, id, 0, -1, overtaken);

    assertThat(slow).isEqualTo(new Appended.Elsewhere(file.length));
    assertThat(uploads.find(IDAHO, id).orElseThrow().submission()).isNotNull();
  }

  @Test
  void bytesThatDoNotBeginWhereItEndsOrGoBeyondItAreRefused() throws Exception {
    var id = begun(uploads, IDAHO, bundle);
    append(uploads, IDAHO, id, bundle, 0, 10);

    assertThat(append(uploads, IDAHO, id, bundle, 0, 10)).isEqualTo(new Appended.Elsewhere(10));
    assertThat(append(uploads, IDAHO, id, bundle, 11, 20)).isEqualTo(new Appended.Elsewhere(10));
    assertThat(uploads.append(IDAHO, id, 10, bundle.length, new ByteArrayInputStream(bundle)))
        .isInstanceOf(Appended.TooLong.class);
    assertThat(uploads.append(IDAHO, id, 10, -1, new ByteArrayInputStream(bundle)))
        .as("of which nobody said how long it is")
        .isInstanceOf(Appended.TooLong.class);
    assertThat(uploads.find(IDAHO, id).orElseThrow().offset()).isEqualTo(10);
  }

  @Test
  void anUploadIsItsSendersAloneAndIsGoneOnceItHasExpired() throws Exception {
    var id = begun(uploads, IDAHO, bundle);
    append(uploads, IDAHO, id, bundle, 0, 10);

    for (var other : List.of(Actor.system("id-2", "ID"), Actor.system("id-1", "MT"))) {
      assertThat(uploads.find(other, id)).isEmpty();
      assertThat(append(uploads, other, id, bundle, 10, 20)).isInstanceOf(Appended.Missing.class);
      assertThat(uploads.end(other, id)).isEqualTo(Ended.MISSING);
    }
    clock.setAhead(settings.resumable().plusMinutes(1));
    assertThat(uploads.find(IDAHO, id)).isEmpty();
    assertThat(append(uploads, IDAHO, id, bundle, 10, 20)).isInstanceOf(Appended.Missing.class);
    assertThat(dispose()).contains(id.toString());
    assertThat(count("intake.upload_part")).isZero();
  }

  @Test
  void whatCameRestsSealed() throws Exception {
    var file = jsonl(LONG);
    var id = begun(uploads, IDAHO, file);
    append(uploads, IDAHO, id, file, 0, 100);

    var kept =
        testDatabase()
            .jdbc()
            .sql("select bytes from intake.upload_part where upload = ? and at = 0")
            .param(id)
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("{\"");
  }

  @Test
  void aPersonIsToldOnceThatItIsThroughOrRefusedAndASystemIsNot() throws Exception {
    var person =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic administrator",
                Role.STATE_DATA_ADMIN,
                "ID",
                ZoneOffset.UTC));
    for (var sender : List.of(actor(person), IDAHO)) {
      var id = begun(uploads, sender, bundle);
      append(uploads, sender, id, bundle, 0, bundle.length);
      var unfit = Sending.said("filename", "id.zip.gz");
      var refused = ((Begun.Taken) uploads.begin(sender, unfit, bundle.length)).upload().id();
      append(uploads, sender, refused, bundle, 0, bundle.length);
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(told(person.id())).isEqualTo(2));
    assertThat(count("intake.upload where untold")).isZero();
    for (var kind : List.of("upload-through", "upload-refused")) {
      assertThat(count("notices.notice where kind = '%s'".formatted(kind))).isEqualTo(1);
    }
  }

  private static int told(String account) {
    return count(
        "notices.notice where kind like 'upload-%%' and receiver = '%s'".formatted(account));
  }

  private Appended appended(UUID id, byte[] file, int from, int to) {
    try {
      return append(uploads, IDAHO, id, file, from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of that length, like no other, and rejected once it is read. */
  private static byte[] jsonl(int length) {
    var file = new byte[length];
    new Random().nextBytes(file);
    file[0] = '{';
    file[1] = '"';
    return file;
  }

  private List<String> dispose() {
    var over = new UploadsConfiguration().uploadsOver(database);
    var before = clock.instant();
    return database.write(Actor.exchange("retention"), () -> over.dispose(before, 1000).ids());
  }

  private static int submissionsOf(byte[] file) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from intake.submission where sha256 = sha256(?)")
        .param(file)
        .query(Integer.class)
        .single();
  }

  private static int count(String table) {
    return testDatabase().jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
