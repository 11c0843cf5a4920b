package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Workers;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of tables that have come and wait, when the mapping changes meanwhile. */
class ReadByVersionTest extends WholeExchange {

  private static final Actor CLERK = Actor.person("person", "state-data-admin", "NH");
  private static final Actor SYSTEM = Actor.system("sftp-1", "NH");
  private static final OpenFlags CREATE = new OpenFlags(0x1A);

  @Autowired private Workers dropWorkers;
  @Autowired private DropStore store;
  @Autowired private Arrivals arrivals;
  @Autowired private Spool spool;
  @Autowired private Submissions submissions;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private final String id = UUID.randomUUID().toString();
  private final String name = "m-" + id.substring(0, 8);
  private UUID unread = UUID.randomUUID();

  /** And a file that cannot be read, behind which its State's others wait. */
  @BeforeEach
  void aMapping() throws IOException {
    WideTable.keep(drafts, mappings, CLERK, name);
    var before = open("", "broken-" + id + ".zip");
    unread = before.lies();
    Files.createDirectory(spool.file(unread));
    arrivals.close(SYSTEM, before, 1);
    dropWorkers.nudge();
    await().until(() -> now(before).tries() > 0);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void itIsReadByTheVersionThatWasTheNewestWhenItCame() throws Exception {
    var file = come(open(name, "kids.csv"));

    mappings.again(CLERK, name, 1);
    goOn();

    await().until(() -> now(file).status() == Dropped.Status.TAKEN);
    assertThat(mappings.newest(CLERK, name)).contains(2);
    assertThat(mappings.usedFor(CLERK, Objects.requireNonNull(now(file).submission())))
        .contains(new UsedVersion(name, 1));
  }

  @Test
  void whatIsRenamedIntoItsFolderIsReadByTheVersionOfThatMoment() throws Exception {
    var part = come(open("", id + ".part"));
    mappings.again(CLERK, name, 1);

    arrivals.rename(SYSTEM, new FileName("", id + ".part"), new FileName(name, "kids.csv"), false);
    goOn();

    await().until(() -> now(part).status() == Dropped.Status.TAKEN);
    assertThat(mappings.usedFor(CLERK, Objects.requireNonNull(now(part).submission())))
        .contains(new UsedVersion(name, 2));
  }

  @Test
  void whatLiesInTheFolderOfAMappingThatIsEndedIsRefusedAndSaid() throws Exception {
    var whole = come(open(name, "whole.csv"));
    var coming = open(name, "coming.csv");

    mappings.end(CLERK, name);
    come(coming);
    goOn();

    await().until(() -> now(coming).status() == Dropped.Status.REFUSED);
    assertThat(now(whole).refusal()).isEqualTo("mapping-ended");
    assertThat(now(coming).refusal()).isEqualTo("mapping-ended");
  }

  @Test
  void whatWasHandedOverBeforeTheMappingWasEndedIsTaken() throws Exception {
    var by = mappings.chosen(CLERK, name).orElseThrow();
    var table = new ByteArrayInputStream(WideTable.of(id));
    var earlier =
        (Received.Accepted)
            submissions.receive(SYSTEM, UploadedBytes.tables(table, false, false, "kids.csv", by));
    var file = come(open(name, "kids.csv"));
    var other = come(open(name, "others.csv"));

    mappings.end(CLERK, name);
    goOn();

    await().until(() -> now(other).status() == Dropped.Status.REFUSED);
    assertThat(now(file).submission()).isEqualTo(earlier.submission().id());
    assertThat(now(other).refusal()).isEqualTo("mapping-ended");
  }

  @Test
  void whatWaitsIsReadByItsOwnVersionWhenTheMappingIsTakenAgain() throws Exception {
    var file = come(open(name, "kids.csv"));

    mappings.end(CLERK, name);
    mappings.again(CLERK, name, 1);
    goOn();

    await().until(() -> now(file).status() == Dropped.Status.TAKEN);
    assertThat(mappings.usedFor(CLERK, Objects.requireNonNull(now(file).submission())))
        .contains(new UsedVersion(name, 1));
  }

  private Dropped open(String folder, String file) throws IOException {
    return arrivals.open(SYSTEM, new FileName(folder, file), CREATE).file();
  }

  private Dropped come(Dropped file) throws IOException {
    Files.write(spool.file(file.lies()), WideTable.of(id));
    arrivals.close(SYSTEM, file, 1);
    return file;
  }

  private void goOn() throws IOException {
    Files.delete(spool.file(unread));
    clock.setAhead(Duration.ofHours(2));
    dropWorkers.nudge();
  }

  private Dropped now(Dropped file) {
    return database.read(Actor.exchange("test"), () -> store.find(file.id()).orElseThrow());
  }
}
