package org.monarca.exchange.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.LiveAnswer.Fault;
import org.monarca.exchange.intake.LiveAnswer.Why;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.RequestId;
import org.monarca.records.Action;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.jsonl.SentStudent;
import org.monarca.records.rules.HeaderJudgement;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.translation.CodeTable;

/** Reads and judges what is said of one child, as a delta of that child alone would be. */
final class LiveReading {

  private static final String ID = "state_student_id";
  private static final String CREATED_AT = "created_at";

  /** What is withdrawn is withdrawn whatever its identifier's type; one must stand there. */
  private static final String TYPE = "state_student_id_type";

  /** A header has a window, of which nothing follows. */
  private static final Map<String, String> WINDOW =
      Map.of("window_begin", "2000-01-01T00:00:00Z", "window_end", "2000-01-02T00:00:00Z");

  private final Actor sender;
  private final LiveRequest request;
  private final Function<LiveOutcome, LiveAnswer.Told> telling;
  private final Instant received;
  private final KeptTable codes;

  /**
   * @param codes by which the child is translated, if it holds still when its turn comes
   */
  LiveReading(
      Actor sender,
      LiveRequest request,
      Function<LiveOutcome, LiveAnswer.Told> telling,
      Instant received,
      KeptTable codes) {
    this.sender = sender;
    this.request = request;
    this.telling = telling;
    this.received = received;
    this.codes = codes;
  }

  /** What came of it. */
  sealed interface Read {

    /** It can be taken, or is rejected by the rules. */
    record Judged(LiveCall call) implements Read {}

    /** It cannot be taken. */
    record Refused(LiveAnswer why) implements Read {}
  }

  Read read() {
    if (!request.namesAChild()) {
      return refused(List.of(new Fault("/" + ID, new Why.NoChildsName())));
    }
    return switch (request.kind()) {
      case WITHDRAW -> withdrawal();
      case PUT ->
          switch (OneStudent.read(request.body())) {
            case SentStudent.NoJson() -> new Read.Refused(new LiveAnswer.NoJson());
            case SentStudent.Unfit(var faults) ->
                refused(
                    faults.stream()
                        .map(fault -> new Fault(fault.pointer(), new Why.Found(fault.finding())))
                        .toList());
            case SentStudent.Read(var child, var header) -> judged(child, header);
          };
    };
  }

  private Read withdrawal() {
    var row =
        Row.builder(RecordKind.STUDENT)
            .put(ID, request.stateStudentId())
            .put(TYPE, "01")
            .put("action", Action.DELETE.code())
            .build();
    var child = new StudentRecord(row, List.of());
    var header =
        Header.delta(
            request.state(),
            LiveDays.PREFIX,
            received.atOffset(ZoneOffset.UTC),
            received,
            received);
    return call(child, header, true, null);
  }

  private Read judged(StudentRecord sent, Map<String, String> all) {
    var header = new HashMap<>(all);
    header.values().removeIf(String::isBlank);
    var faults = new ArrayList<Fault>();
    var named = sent.student().stateStudentId();
    if (named != null && !named.equals(request.stateStudentId())) {
      faults.add(new Fault("/" + ID, new Why.OtherChild()));
    }
    return switch (HeaderRules.judge(header(sent, header), "", request.state())) {
      case HeaderJudgement.Unsound(var findings) -> {
        findings.forEach(
            found -> faults.add(new Fault("/" + found.element(), new Why.Found(found))));
        yield refused(faults);
      }
      case HeaderJudgement.Sound(var sound, var remarks) ->
          faults.isEmpty() ? judged(sent, sound, header.containsKey(CREATED_AT)) : refused(faults);
    };
  }

  private Read judged(StudentRecord sent, Header header, boolean isDated) {
    boolean says = sent.student().value("action") != null;
    return call(named(sent, says), header, says, isDated ? header.createdAt() : null);
  }

  /** The address says whose it is; what is done follows from what is known, if it is not said. */
  private StudentRecord named(StudentRecord sent, boolean says) {
    var student = sent.student().with(ID, request.stateStudentId());
    return new StudentRecord(
        says ? student : student.with("action", Action.UPDATE.code()),
        sent.childRows().stream().map(row -> row.with(ID, request.stateStudentId())).toList());
  }

  private Read call(StudentRecord sent, Header header, boolean says, @Nullable Instant said) {
    var judging = judging(sent, header);
    var judged = judging.apply(codes.table());
    return new Read.Judged(
        new LiveCall(
            sender,
            request.asked(),
            telling,
            RequestId.current().orElse(null),
            said,
            received,
            judging,
            codes.version(),
            judged.child(),
            says,
            judged.judgement().rejected(),
            judged.judgement().findings(),
            new CompletableFuture<>()));
  }

  /** Of the request it holds nothing but the child. */
  private static Function<CodeTable, OneStudent.Judged> judging(StudentRecord sent, Header header) {
    return codes -> {
      var judged = OneStudent.judge(sent, header, codes);
      var student = judged.child().student();
      boolean withdraws = student.action().filter(Action.DELETE::equals).isPresent();
      return withdraws
          ? new OneStudent.Judged(new StudentRecord(student, List.of()), judged.judgement())
          : judged;
    };
  }

  /** As a delta has it that holds this child alone. */
  private Row header(StudentRecord sent, Map<String, String> header) {
    var row =
        Row.builder(RecordKind.HEADER)
            .put("format_version", Header.FORMAT_VERSION)
            .put("submitting_state", header.getOrDefault("submitting_state", request.state()))
            .put("submission_id", LiveDays.PREFIX)
            .put(
                CREATED_AT,
                header.getOrDefault(CREATED_AT, received.atOffset(ZoneOffset.UTC).toString()))
            .put("mode", "delta")
            .put("student_count", "1")
            .put("record_count", Integer.toString(1 + sent.childRows().size()));
    WINDOW.forEach(row::put);
    return row.build();
  }

  private static Read refused(List<Fault> faults) {
    return new Read.Refused(new LiveAnswer.Unfit(List.copyOf(faults)));
  }
}
