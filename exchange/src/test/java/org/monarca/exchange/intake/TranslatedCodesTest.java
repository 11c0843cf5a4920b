package org.monarca.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.codes.CodeTables;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import tools.jackson.databind.json.JsonMapper;

/** A State's own codes are read by its table, by the version that held when they arrived. */
class TranslatedCodesTest {

  private static final String TABLE =
      "list,theirs,ours\nsex,F,Female\ncountry,MEX,MX\nyes_no,0,N\n";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void whatIsLeftBehindIsWhatOurCodesLeave(Form form) throws IOException {
    try (var plain = new TestIntake();
        var translated = new TestIntake()) {
      plain.send("TX", form, bytes(form, ours()));
      keep(translated, "TX", TABLE);

      var done = translated.send("TX", form, bytes(form, theirs("s-1")));

      assertThat(done.status()).isEqualTo(Status.DONE);
      assertThat(translated.living()).isEqualTo(plain.living()).hasSize(5);
      assertThat(digests(translated)).isEqualTo(digests(plain));
      assertThat(translated.findings(done))
          .filteredOn(found -> found.problem() == Problem.CODE_TRANSLATED)
          .extracting(Finding::element, Finding::value, Finding::details)
          .containsExactlyInAnyOrder(
              tuple("sex", "F", List.of("5", "Female")),
              tuple("multiple_birth_flag", "0", List.of("5", "N")),
              tuple("birth_country", "MEX", List.of("5", "MX")));
    }
  }

  @Test
  void whatWasSentWithOurCodesIsUnchangedWithTheirs() {
    try (var intake = new TestIntake()) {
      intake.send("TX", ours().bytes());
      var versions = intake.count("students.version");
      keep(intake, "TX", TABLE);

      var again = intake.send("TX", theirs("s-2").bytes());

      assertThat(again.receipt()).isNotNull().extracting(Receipt::unchanged).isEqualTo(5L);
      assertThat(intake.count("students.version")).isEqualTo(versions);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"READ", "CHECKED", "CHUNK_COMMITTED"})
  void whoGoesOnAfterAKillReadsByTheVersionThatHeldOnArrival(Step step) {
    try (var intake = new TestIntake()) {
      keep(intake, "TX", TABLE);
      var submission = intake.accepted("TX", theirs("s-1").bytes());
      assertThatThrownBy(() -> intake.work(deadAt(step)).takeOne(() -> false))
          .isInstanceOf(CrashPoint.Killed.class);
      keep(intake, "TX", "list,theirs,ours\nsex,F,Male\ncountry,MEX,GT\n");
      intake.wait(TestIntake.LEASE.plusSeconds(1));

      intake.rest();

      assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
      assertThat(intake.living())
          .hasSize(5)
          .allMatch(child -> child.contains("birth_country=MX") && child.contains("sex=Female"));
      var later = intake.send("TX", theirs("s-2").bytes());
      assertThat(intake.problems(later)).as("by the newest").contains("CODE_UNKNOWN");
    }
  }

  @Test
  void aSubmissionOfATimeWithoutATableIsNotTranslatedLater() {
    try (var intake = new TestIntake()) {
      var submission = intake.send("TX", theirs("s-1").bytes());
      assertThat(submission.receipt()).isNotNull().extracting(Receipt::rejected).isEqualTo(5L);
      keep(intake, "TX", TABLE);

      assertThat(intake.rejectedBundle(submission)).isNotEmpty();
      var mended = intake.send("TX", intake.rejectedBundle(submission));

      assertThat(mended.receipt()).isNotNull().extracting(Receipt::accepted).isEqualTo(5L);
      var same = intake.receive("TX", theirs("s-1").bytes(), false);
      assertThat(same).as("the same bytes").isInstanceOf(Received.Repeated.class);
    }
  }

  @Test
  void anotherStatesTableTouchesNothing() {
    try (var intake = new TestIntake()) {
      keep(intake, "CA", TABLE);

      var done = intake.send("TX", theirs("s-1").bytes());

      assertThat(done.receipt()).isNotNull().extracting(Receipt::rejected).isEqualTo(5L);
      assertThat(intake.problems(done)).doesNotContain("CODE_TRANSLATED");
      assertThat(intake.count("codes.used")).isZero();
    }
  }

  @Test
  void aSingleChildIsReadByTheTableOfItsMoment() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var own = Map.<String, Object>of("sex", "f", "birth_country", "MEX");
      assertThat(live.outcome("TX", "c1", TestLive.child(1, own)).rejected()).isTrue();
      keep(intake, "TX", TABLE);

      var taken = live.outcome("TX", "c1", TestLive.child(1, own));

      assertThat(taken.rejected()).isFalse();
      assertThat(taken.findings())
          .filteredOn(found -> found.problem() == Problem.CODE_TRANSLATED)
          .extracting(Finding::element)
          .containsExactlyInAnyOrder("sex", "birth_country");
      assertThat(live.outcome("CA", "c1", TestLive.child(1, own)).rejected()).isTrue();
      assertThat(intake.living())
          .singleElement()
          .asString()
          .contains("sex=Female", "birth_country=MX");
      var ours = TestLive.child(1, Map.of("birth_country", "MX"));
      assertThat(live.outcome("TX", "c1", ours).unchanged()).isTrue();
      assertThat(intake.problems(live.today("TX")))
          .as("of the day it is not kept, child for child")
          .contains("CODE_UNKNOWN")
          .doesNotContain("CODE_TRANSLATED");
      assertThat(
              intake.count("audit.entry where action = 'child.tell' and facts ->> 'codes' = '1'"))
          .isEqualTo(2);
    }
  }

  @Test
  void theValuesOfACauseAreCounted() {
    try (var intake = new TestIntake()) {
      var done = intake.send("TX", theirs("s-1").bytes());
      var cause = Cause.ofKey("MON-2004.student.birth_country").orElseThrow();

      var seen = SeenValues.of(intake.submissions, TestIntake.system("TX"), done.id(), cause);

      assertThat(seen).contains(new SeenValues(Map.of("MEX", 5L), false, false));
      assertThat(SeenValues.of(intake.submissions, TestIntake.system("CA"), done.id(), cause))
          .isEmpty();
    }
  }

  @Test
  void namesInAColumnOfCodesAreNoCodes() {
    try (var intake = new TestIntake(100, Limits.published())) {
      var bundle = SentBundle.delta("TX", "s-1");
      for (int i = 0; i < 30; i++) {
        var child = new LinkedHashMap<>(SentBundle.nameAndBirth(i));
        child.put("birth_country", "Name " + i);
        bundle.child("c" + i, "I", child);
      }
      var done = intake.send("TX", bundle.bytes());
      var cause = Cause.ofKey("MON-2004.student.birth_country").orElseThrow();

      assertThat(SeenValues.of(intake.submissions, TestIntake.system("TX"), done.id(), cause))
          .contains(new SeenValues(Map.of(), false, true));
    }
  }

  private static CrashPoint deadAt(Step dead) {
    return step -> {
      if (step == dead) {
        throw new CrashPoint.Killed();
      }
    };
  }

  static void keep(TestIntake intake, String state, String table) {
    var database = intake.database().database();
    var audit = new Audit(database, intake.clock(), new JsonMapper());
    var tables = new CodeTables(database, audit, intake.clock());
    var clerk = Actor.person("clerk-" + state, "state-data-admin", state);
    assertThat(tables.replace(clerk, tables.current(clerk).version(), table.getBytes(UTF_8)))
        .isInstanceOf(CodeTables.Saved.Done.class);
  }

  private static SentBundle ours() {
    return bundle("s-1", Map.of("birth_country", "MX"));
  }

  private static SentBundle theirs(String id) {
    return bundle(id, Map.of("birth_country", "MEX", "sex", "f", "multiple_birth_flag", "0"));
  }

  private static SentBundle bundle(String id, Map<String, String> more) {
    var bundle = SentBundle.delta("TX", id);
    for (int i = 0; i < 5; i++) {
      var child = new LinkedHashMap<>(SentBundle.nameAndBirth(i));
      child.putAll(more);
      bundle.child("c" + i, "I", child);
    }
    return bundle;
  }

  private static List<String> digests(TestIntake intake) {
    return intake
        .database()
        .jdbc()
        .sql(
            "select facts ->> 'digest' from audit.entry where action = 'submission.apply' order by sequence")
        .query(String.class)
        .list();
  }

  /** The bundle's children in that form. */
  private byte[] bytes(Form form, SentBundle bundle) throws IOException {
    var zip = Files.write(folder.resolve("bundle.zip"), bundle.bytes());
    var read = new Kept();
    new CsvBundleReader().examine(zip, Expectation.from("TX"), read);
    var target = folder.resolve("sent." + form.extension());
    try (var writer = Forms.writer(form, target, read.headers.getFirst())) {
      for (var child : read.children) {
        writer.add(child);
      }
    }
    return Files.readAllBytes(target);
  }

  private static final class Kept implements Examination {

    private final List<Header> headers = new ArrayList<>();
    private final List<StudentRecord> children = new ArrayList<>();

    @Override
    public void header(Header header) {
      headers.add(header);
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      children.add(child);
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      children.add(child);
    }

    @Override
    public void orphan(Finding finding) {
      throw new AssertionError(finding);
    }
  }
}
