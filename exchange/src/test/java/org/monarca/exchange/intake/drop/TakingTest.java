package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Workers;
import org.monarca.records.submission.Form;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of files that have come, whatever happened to the service meanwhile. */
class TakingTest extends WholeExchange {

  @Autowired private DropStore store;
  @Autowired private Arrivals arrivals;
  @Autowired private Workers dropWorkers;
  @Autowired private Taking taking;
  @Autowired private Spool spool;
  @Autowired private Submissions submissions;
  @Autowired private Database database;
  @Autowired private Audit audit;
  @Autowired private Mappings mappings;
  @Autowired private MovableClock clock;

  private static final OpenFlags CREATE = new OpenFlags(0x1A);

  private final String id = UUID.randomUUID().toString();

  @Test
  void whoeverIsKilledBetweenTheLedgerAndTheRowDoublesNothing() throws Exception {
    var bytes = SentBundle.delta("DE", id).child(1).bytes();
    var earlier =
        submissions.receive(
            Actor.system("sftp-1", "DE"),
            new UploadedBytes(new ByteArrayInputStream(bytes), Form.CSV_BUNDLE, false, false));

    var file = came("DE", id + ".zip", bytes);

    await().until(() -> now(file).status() == Dropped.Status.TAKEN);
    assertThat(now(file).submission()).isEqualTo(((Received.Accepted) earlier).submission().id());
    await().untilAsserted(() -> assertThat(spool.file(now(file).lies())).doesNotExist());
  }

  @Test
  void aFileThatIsLostHasAReceiptThatSaysSo() throws Exception {
    var file = came("DE", id + ".zip", null);

    await().until(() -> now(file).status() == Dropped.Status.REFUSED);
    assertThat(now(file).refusal()).isEqualTo("lost");
  }

  @Test
  void whatIsLargerThanADayHasRoomForIsRefusedAndHoldsNothingUp() throws Exception {
    var first = came("GU", "first-" + id + ".zip", SentBundle.delta("GU", id).child(1).bytes());
    var second = came("GU", "second-" + id + ".txt", new byte[1]);

    await().until(() -> now(second).status() == Dropped.Status.REFUSED);
    assertThat(now(first).refusal()).isEqualTo("too-much");
  }

  @Test
  void aFileThatCannotBeReadHoldsUpItsOwnStateAloneAndIsTriedAgain() throws Exception {
    var broken = came("DE", "broken-" + id + ".zip", null, file -> folder(file));
    var behind = came("DE", "behind-" + id + ".txt", new byte[1]);
    var anothers = came("VT", id + ".zip", SentBundle.delta("VT", id).child(1).bytes());

    await().until(() -> now(anothers).status() == Dropped.Status.TAKEN);
    await().until(() -> rests(broken));
    assertThat(now(broken).tries()).isPositive();
    assertThat(now(behind).status()).isEqualTo(Dropped.Status.READY);

    Files.delete(spool.file(now(broken).lies()));
    clock.setAhead(Duration.ofHours(2));
    dropWorkers.nudge();
    await().until(() -> now(behind).status() == Dropped.Status.REFUSED);
    assertThat(now(broken).refusal()).isEqualTo("lost");
    clock.reset();
  }

  @Test
  void whatCameLastIsTheLatestWhateverTheClockSays() throws Exception {
    var name = id + ".txt";
    var first = came("DE", name, new byte[1]);
    await().until(() -> now(first).status() == Dropped.Status.REFUSED);
    clock.setAhead(Duration.ofHours(-2));

    var second = came("DE", name, new byte[2]);

    await().until(() -> now(second).status() == Dropped.Status.REFUSED);
    assertThat(database.read(system("DE"), () -> store.latest("DE", "", name)).orElseThrow().id())
        .isEqualTo(second);
    clock.reset();
  }

  @Test
  void whatAKilledServiceLeftBehindNoRowIsRemovedOnceItIsOld() throws Exception {
    var kept = opened("DE", id + ".part").lies();
    var fresh = Files.write(spool.file(UUID.randomUUID()), new byte[1]);
    var old = Files.write(spool.file(UUID.randomUUID()), new byte[1]);
    Files.write(spool.file(kept), new byte[1]);
    var before = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old, before);
    Files.setLastModifiedTime(spool.file(kept), before);

    taking.tidyUp();

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(spool.file(kept)).exists();
    var others = new DropStore(database, clock, UUID.randomUUID());
    assertThat(database.read(system("DE"), others::lying)).isEmpty();
  }

  @Test
  void whatHasComeIsNotForgottenWhileSomebodyCaresForItsSpoolAndIsSaidToBeLostAfterwards()
      throws Exception {
    var elsewhere = new Arrivals(database, mappings, clock, UUID.randomUUID());
    var system = system("DE");
    var file = elsewhere.open(system, name(id + ".zip"), CREATE).file();
    elsewhere.close(system, file, 1);
    var forgotten = new ForgottenDrops(database, audit, clock);
    var trail = auditTrail();

    assertThat(dispose(forgotten, clock.instant().minus(Duration.ofDays(7)))).isEmpty();
    assertThat(now(file.id()).status()).isEqualTo(Dropped.Status.READY);

    assertThat(dispose(forgotten, clock.instant().plusSeconds(1))).contains(file.id().toString());
    assertThat(now(file.id()).refusal()).isEqualTo("lost");
    assertThat(trail.sentences()).contains("drop.take refused lost");
  }

  private List<String> dispose(ForgottenDrops forgotten, Instant before) {
    return database.write(Actor.exchange("retention"), () -> forgotten.dispose(before, 1000).ids());
  }

  private void folder(Path file) {
    try {
      Files.createDirectory(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if it had come, without the socket. */
  private UUID came(String state, String name, byte @Nullable [] bytes) throws IOException {
    return came(state, name, bytes, file -> {});
  }

  private UUID came(String state, String name, byte @Nullable [] bytes, Consumer<Path> instead)
      throws IOException {
    var file = opened(state, name);
    if (bytes == null) {
      instead.accept(spool.file(file.lies()));
    } else {
      Files.write(spool.file(file.lies()), bytes);
    }
    arrivals.close(system(state), file, 1);
    dropWorkers.nudge();
    return file.id();
  }

  private Dropped opened(String state, String name) throws IOException {
    return arrivals.open(system(state), name(name), CREATE).file();
  }

  private static FileName name(String text) {
    return FileName.of("", text).orElseThrow();
  }

  private boolean rests(UUID file) {
    return database.read(
        Actor.exchange("test"),
        () ->
            database
                .jdbc()
                .sql("select rests is not null from intake.dropped where id = ?")
                .param(file)
                .query(Boolean.class)
                .single());
  }

  private Dropped now(UUID file) {
    return database.read(Actor.exchange("test"), () -> store.find(file).orElseThrow());
  }

  private static Actor system(String state) {
    return Actor.system("sftp-1", state);
  }
}
