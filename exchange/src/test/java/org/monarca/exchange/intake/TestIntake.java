package org.monarca.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.SealedRecords;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import tools.jackson.databind.json.JsonMapper;

/** The intake on a database of its own, with a clock that a test moves and a worker it calls. */
final class TestIntake implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(20);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final TestDatabase test;
  private final JsonMapper json = new JsonMapper();
  private final InstantSource clock = now::get;
  private final TestSeals keys;
  private final Ledger ledger;
  private final SourceRecords records;
  private final Identities identities;
  private final RefusedRecords refused;
  private final Audit audit;
  private final Heartbeat heartbeat;
  private final Path benches;
  private final Limits limits;
  private final int chunk;
  private final List<SubmissionStatus> told = new CopyOnWriteArrayList<>();
  private long mostADay = Long.MAX_VALUE;
  private CrashPoint door = CrashPoint.NONE;
  final Submissions submissions;

  TestIntake() {
    this(2, Limits.published());
  }

  TestIntake(int chunk, Limits limits) {
    this(chunk, limits, TestDatabase.fresh());
  }

  TestIntake(int chunk, Limits limits, TestDatabase test) {
    this(chunk, limits, test, TestSeals.of(test.database()));
  }

  TestIntake(int chunk, Limits limits, TestDatabase test, TestSeals keys) {
    this.test = test;
    this.keys = keys;
    this.ledger =
        Ledger.of(
            test.database(),
            clock,
            clock,
            LEASE,
            json,
            keys.seals(),
            submission -> told.add(submission));
    this.records = new SourceRecords(test.database(), json, keys.seals());
    this.identities = new Identities(test.database(), clock, json, (sources, by) -> {});
    this.refused = new RefusedRecords(test.database(), new NobodyIsAsked());
    this.audit = new Audit(test.database(), clock, json);
    this.heartbeat = new Heartbeat(ledger.claims(), LEASE);
    this.chunk = chunk;
    this.limits = limits;
    this.benches = temporary();
    this.submissions =
        new Submissions(
            ledger,
            audit,
            clock,
            limits,
            new DailyUploads(test.database(), clock, state -> mostADay),
            benches,
            () -> {},
            (submission, state, mapping, dryRun) -> {},
            step -> door.reached(step));
  }

  static Actor system(String state) {
    return Actor.system("client-" + state, state);
  }

  TestDatabase database() {
    return test;
  }

  /** What was told to whoever listens, also of what was rolled back. */
  List<SubmissionStatus> told() {
    return told;
  }

  /** Brings everything under the keys that are current now. */
  void sealAnew() {
    keys.rest(holders(keys));
  }

  TestSeals keys() {
    return keys;
  }

  /** The parts of the exchange that keep sealed values of States, for another process too. */
  SealedHolder[] holders(TestSeals some) {
    return new SealedHolder[] {
      new SealedContents(test.database(), some.seals()),
      new SealedFindings(test.database(), some.seals(), json),
      new SealedAnswers(test.database(), some.seals()),
      SealedRecords.of(test.database(), json, some.seals())
    };
  }

  Comparisons comparisons() {
    return new Comparisons(test.database(), json, clock, audit);
  }

  Mending mending() {
    return new Mending(
        submissions, keys.seals(), test.database(), new NobodyIsAsked(), clock, audit);
  }

  Ledger ledger() {
    return ledger;
  }

  Identities identities() {
    return identities;
  }

  /** As the exchange itself reads them, whose they may be. */
  List<SourceRecord> recordsOf(List<Long> sources) {
    return test.database().read(Actor.exchange("test"), () -> records.fetch(sources));
  }

  SourceRecords records() {
    return records;
  }

  InstantSource clock() {
    return clock;
  }

  /** What a reader sees, newest first. */
  List<SubmissionStatus> list(Actor reader) {
    return submissions.list(reader, null, 10).orElseThrow().submissions();
  }

  /** So many bytes each State may send within a day. */
  void limit(long bytesADay) {
    mostADay = bytesADay;
  }

  /** What happens where bytes are taken in. */
  void atDoor(CrashPoint crash) {
    door = crash;
  }

  void wait(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  Received receive(String state, byte[] bytes, boolean dryRun) {
    return receive(state, Form.CSV_BUNDLE, bytes, dryRun);
  }

  Received receive(String state, Form form, byte[] bytes, boolean dryRun) {
    wait(Duration.ofMillis(1));
    try {
      return submissions.receive(
          system(state), new UploadedBytes(new ByteArrayInputStream(bytes), form, false, dryRun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SubmissionStatus accepted(String state, byte[] bytes) {
    return accepted(state, Form.CSV_BUNDLE, bytes);
  }

  private SubmissionStatus accepted(String state, Form form, byte[] bytes) {
    return switch (receive(state, form, bytes, false)) {
      case Received.Accepted(var submission) -> submission;
      case Received.Repeated(var submission) -> submission;
      case Received.Spent(var wait, var never) -> throw new AssertionError(wait);
      case Received.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  /** Sends and works until nothing is left to do. */
  SubmissionStatus send(SentBundle bundle) {
    return send("TX", bundle.bytes());
  }

  SubmissionStatus send(String state, byte[] bytes) {
    return send(state, Form.CSV_BUNDLE, bytes);
  }

  SubmissionStatus send(String state, Form form, byte[] bytes) {
    var submission = accepted(state, form, bytes);
    rest();
    return status(submission);
  }

  SubmissionStatus status(SubmissionStatus submission) {
    return submissions.status(system(submission.state()), submission.id()).orElseThrow();
  }

  /** Dry runs that ended a day ago are gone, as after the hour in which the exchange looks. */
  void forgetDryRuns() {
    var over = new ForgottenDryRuns().dryRunsOver(test.database());
    var before = clock.instant().minus(Duration.ofDays(1));
    test.database().write(Actor.exchange("test"), () -> over.dispose(before, 500));
  }

  /** Works until nothing is left to do. */
  void rest() {
    var work = work(CrashPoint.NONE);
    while (work.takeOne(() -> false)) {
      wait(Duration.ofMillis(1));
    }
  }

  SubmissionWork work(CrashPoint crash) {
    return new SubmissionWork(
        ledger,
        new Checking(
            ledger,
            new Examining(ledger, json, limits),
            records,
            identities,
            comparisons(),
            audit,
            crash),
        new Applying(
            ledger,
            records,
            new Linking(identities),
            new Upkeep(test.database(), clock),
            refused,
            audit,
            () -> chunk,
            crash),
        new Deadlines(ledger, clock, audit),
        new Surrender(ledger, audit),
        heartbeat,
        benches);
  }

  /** What takes single children. */
  LiveQueue live(CrashPoint crash) {
    var database = test.database();
    var days = new LiveDays(database);
    var children =
        new LiveChildren(
            ledger, days, records, identities, new Upkeep(database, clock), refused, audit);
    return new LiveQueue(
        2,
        new LiveApplying(
                ledger, new LiveKeys(database, keys.seals()), children, audit, clock, crash)
            ::apply);
  }

  /** Where workers lay out what they work on. */
  Path benches() {
    return benches;
  }

  /** What an operator has for submissions that were given up. */
  OnceMore onceMore() {
    return new OnceMore(test.database(), audit, clock);
  }

  List<Finding> findings(SubmissionStatus submission) {
    var all = new ArrayList<Finding>();
    submissions.findings(system(submission.state()), submission.id(), Narrowing.NONE, all::add);
    return all;
  }

  List<String> problems(SubmissionStatus submission) {
    return findings(submission).stream().map(finding -> finding.problem().name()).toList();
  }

  Map<String, ChildOutcome> outcomes(SubmissionStatus submission) {
    var all = new TreeMap<String, ChildOutcome>();
    submissions.outcomes(
        system(submission.state()),
        submission.id(),
        outcome -> all.put(outcome.stateStudentId(), outcome));
    return all;
  }

  byte[] rejectedBundle(SubmissionStatus submission) {
    var out = new ByteArrayOutputStream();
    if (!submissions.rejectedBundle(system(submission.state()), submission.id(), () -> out)) {
      throw new AssertionError("there is no bundle");
    }
    return out.toByteArray();
  }

  /** All that is alive, in words that two runs have in common. */
  List<String> living() {
    var sources = test.jdbc().sql("select id from students.source").query(Long.class).list();
    return recordsOf(sources).stream()
        .filter(record -> !record.withdrawn())
        .flatMap(record ->
            Stream.concat(Stream.of(record.student()), record.rows().stream())
                .map(row ->
                    "%s|%s|%s|%s|%s|%s"
                        .formatted(
                            record.state(),
                            record.stateStudentId(),
                            row.kind(),
                            row.recordKey(),
                            row.asOf(),
                            row.values())))
        .sorted()
        .toList();
  }

  long count(String table) {
    return test.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  /** What must hold in every exchange is seen at its end, whatever the test did to it. */
  @Override
  public void close() {
    heartbeat.close();
    try (test) {
      Invariants.hold(test.jdbc());
    } finally {
      new Workbench(benches).close();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("intake-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
