package org.monarca.exchange.intake.uploads;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.monarca.exchange.intake.uploads.Sending.append;
import static org.monarca.exchange.intake.uploads.Sending.said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
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
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables that come in several goes, to be read by a mapping of their State's. */
class MappedUploadsTest extends WholeExchange {

  private static final Actor CLERK = Actor.person("person", "state-data-admin", "VT");
  private static final Actor SYSTEM = Sending.system("VT");

  @Autowired private UploadStore store;
  @Autowired private Parts parts;
  @Autowired private Submissions submissions;
  @Autowired private UploadSettings settings;
  @Autowired private Audit audit;
  @Autowired private MovableClock clock;
  @Autowired private Uploads uploads;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private Accounts accounts;

  private final String id = UUID.randomUUID().toString();
  private final String name = "m-" + id.substring(0, 8);
  private byte[] table = {};

  @BeforeEach
  void aMapping() throws IOException {
    table = WideTable.of(id);
    WideTable.keep(drafts, mappings, CLERK, name);
  }

  @AfterEach
  void nothingIsLeft() {
    testDatabase().jdbc().sql("delete from intake.upload").update();
  }

  @Test
  void aTableInSeveralGoesIsWhatItWouldBeInOne() throws Exception {
    var upload = begun("filename", "kids.csv");
    append(uploads, SYSTEM, upload, table, 0, 100);
    append(uploads, SYSTEM, upload, table, 100, table.length);

    var by = mappings.chosen(CLERK, name).orElseThrow();
    var inOne =
        submissions.receive(
            SYSTEM,
            UploadedBytes.tables(new ByteArrayInputStream(table), false, false, "kids.csv", by));
    assertThat(((Received.Repeated) inOne).submission().id()).isEqualTo(submission(upload));
  }

  @Test
  void aZipOfTablesAndATableThatIsPackedOnceMoreComeInToo() throws Exception {
    var zip = WideTable.zip(Map.of("history.csv", table));
    var zipped = begun(zip, "filetype", "application/zip");
    append(uploads, SYSTEM, zipped, zip, 0, zip.length);
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(table);
    }
    var file = packed.toByteArray();
    var gzip = begun(file, "filename", "history.csv.gz");
    append(uploads, SYSTEM, gzip, file, 0, file.length);

    assertThat(submission(gzip))
        .as("the same table, the same mapping")
        .isEqualTo(submission(zipped));
  }

  @Test
  void itIsReadByTheVersionThatWasTheNewestWhenAllHadCome() throws Exception {
    var upload = begun();
    append(uploads, SYSTEM, upload, table, 0, 100);
    mappings.again(CLERK, name, 1);
    assertThatThrownBy(() ->
            append(
                sending().diesAt(CrashPoint.Step.WHOLE), SYSTEM, upload, table, 100, table.length))
        .isInstanceOf(Sending.Killed.class);
    mappings.again(CLERK, name, 1);
    mappings.end(CLERK, name);

    append(uploads, SYSTEM, upload, table, table.length, table.length);

    assertThat(mappings.usedFor(CLERK, submission(upload))).contains(new UsedVersion(name, 2));
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.Step.class)
  void killedAtAnyPointWhileTheMappingIsChangedItIsOneSubmission(CrashPoint.Step point)
      throws Exception {
    var upload = begun();
    assertThatThrownBy(
            () -> {
              append(sending().diesAt(point), SYSTEM, upload, table, 0, 100);
              append(sending().diesAt(point), SYSTEM, upload, table, 100, table.length);
            })
        .isInstanceOf(Sending.Killed.class);
    mappings.again(CLERK, name, 1);

    int kept = (int) uploads.find(SYSTEM, upload).orElseThrow().offset();
    append(uploads, SYSTEM, upload, table, kept, table.length);

    assertThat(submission(upload)).isNotNull();
    assertThat(readByIt()).isEqualTo(1);
  }

  @Test
  void aMappingThatTheStateDoesNotKeepIsRefusedAtTheBeginningAndOneThatWasEndedAtTheEnd()
      throws Exception {
    assertThat(uploads.begin(SYSTEM, said("mapping", "nothing"), 10))
        .isEqualTo(new Begun.Refused(Unfit.UNKNOWN_MAPPING));
    assertThat(uploads.begin(Sending.system("ME"), said("mapping", name), 10))
        .isEqualTo(new Begun.Refused(Unfit.UNKNOWN_MAPPING));
    var upload = begun();
    append(uploads, SYSTEM, upload, table, 0, 100);

    mappings.end(CLERK, name);

    append(uploads, SYSTEM, upload, table, 100, table.length);
    assertThat(unfit(upload)).isEqualTo(Unfit.UNKNOWN_MAPPING);
  }

  @Test
  void whatIsNoTableIsRefusedBeforeAllOfItHasCome() throws Exception {
    var json = ("{\"record\": \"header\"}" + " ".repeat(5000)).getBytes(StandardCharsets.UTF_8);
    var upload = begun(json);
    append(uploads, SYSTEM, upload, json, 0, 2000);

    assertThat(unfit(upload)).isEqualTo(Unfit.NO_TABLES);
    for (var type : new String[] {"application/xml", "image/png"}) {
      assertThat(uploads.begin(SYSTEM, said("mapping", name, "filetype", type), 10))
          .isEqualTo(new Begun.Refused(Unfit.NO_TABLES));
    }
  }

  @Test
  void aZipWithAMappingOfItsOwnAndOneThatIsDamagedAreRefusedByName() throws Exception {
    var twice = WideTable.zip(Map.of("mapping.json", WideTable.mapping("VT"), "t.csv", table));
    var second = begun(twice);
    append(uploads, SYSTEM, second, twice, 0, twice.length);
    var broken = WideTable.zip(Map.of("t.csv", table));
    broken[60] ^= 0x55;
    var third = begun(broken);
    append(uploads, SYSTEM, third, broken, 0, broken.length);

    assertThat(unfit(second)).isEqualTo(Unfit.MAPPING_TWICE);
    assertThat(unfit(third)).isEqualTo(Unfit.UNSOUND);
  }

  @Test
  void aPersonWhoLeftThePageIsToldThatItIsThrough() throws Exception {
    var account =
        accounts.create(
            new NewAccount(
                id + "@example.org",
                "milkweed-river-100",
                "Synthetic administrator",
                Role.STATE_DATA_ADMIN,
                "VT",
                ZoneOffset.UTC));
    var person = actor(account);
    var said = said("mapping", name);
    var upload = ((Begun.Taken) uploads.begin(person, said, table.length)).upload().id();

    append(uploads, person, upload, table, 0, table.length);

    await().atMost(Duration.ofMinutes(1)).until(() -> told(account.id()) == 1);
  }

  private static int told(String account) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where kind = 'upload-through' and receiver = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private UUID begun(String... more) {
    return begun(table, more);
  }

  private UUID begun(byte[] file, String... more) {
    var all = new String[more.length + 2];
    System.arraycopy(more, 0, all, 2, more.length);
    all[0] = "mapping";
    all[1] = name;
    return ((Begun.Taken) uploads.begin(SYSTEM, said(all), file.length)).upload().id();
  }

  private UUID submission(UUID upload) {
    return requireNonNull(uploads.find(SYSTEM, upload).orElseThrow().submission());
  }

  private Unfit unfit(UUID upload) {
    return requireNonNull(uploads.find(SYSTEM, upload).orElseThrow().unfit());
  }

  private int readByIt() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from mappings.used where state = 'VT' and name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  private Sending sending() {
    return new Sending(store, parts, submissions, mappings, settings, audit, clock);
  }
}
