package org.monarca.records.jsonl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.TextFile;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.rules.Judgement;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.Translating;
import tools.jackson.core.JsonToken;

/**
 * Reads a body that holds one student, as a line of JSON Lines does; a few elements of a header may
 * stand in it too. Every row knows which it is of its kind, so that a finding points at its place.
 */
public final class OneStudent {

  /** The elements of a header that say something of one student. */
  public static final Set<String> HEADER_KEYS = Set.of("created_at", "submitting_state");

  /** What a finding of the student's own elements calls their place. */
  private static final String OWN = "student";

  /** Of a key that is not ours so much is shown. */
  private static final int KEY_SHOWN = 50;

  private static final Set<Problem> OF_A_KEY =
      Set.of(Problem.UNKNOWN_KEY, Problem.KEY_TWICE, Problem.JSON_VALUE_MISPLACED);

  private final Limits limits = Limits.published();
  private final Objections objections = Objections.strict();
  private final TextFile text;
  private final JsonTokens json;
  private final JsonRecords records;
  private final Map<String, String> header = new HashMap<>();
  private final Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
  private final List<Row> rows = new ArrayList<>();
  private final List<SentStudent.Fault> faults = new ArrayList<>();

  private OneStudent(byte[] body) {
    text = TextFile.of(body, Form.JSON_LINES.title(), limits);
    json = JsonTokens.of(text);
    records = new JsonRecords(json, text, objections);
  }

  /** Reads it to its end; nothing is judged. */
  public static SentStudent read(byte[] body) {
    try {
      return new OneStudent(body).read(createdAt(body));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory", e);
    }
  }

  /** Judges the child by the rules of its day; each finding is {@link #located}. */
  public static Judgement judge(StudentRecord child, Header header) {
    return judge(child, header, CodeTable.NONE).judgement();
  }

  /** Translates the child's codes and judges it; each finding is {@link #located}. */
  public static Judged judge(StudentRecord sent, Header header, CodeTable codes) {
    var translating = Translating.by(codes, header, kind -> "");
    var child = translating.translated(sent);
    var judgement = new ChildRules(header, kind -> "").judge(child);
    var findings =
        Stream.concat(judgement.findings().stream(), translating.findingsAtFirst().stream())
            .map(OneStudent::located)
            .toList();
    return new Judged(child, new Judgement(judgement.rejected(), findings));
  }

  /**
   * A child that was judged.
   *
   * @param child with our codes
   */
  public record Judged(StudentRecord child, Judgement judgement) {}

  /**
   * The finding at the place where its row stood in the body: {@code enrollments/0}, or {@code
   * student}.
   */
  public static Finding located(Finding found) {
    var record = found.record();
    var column = found.column();
    return new Finding(
        record != null && record.isChild() && column != null
            ? "%s/%d".formatted(record.plural(), column - 1)
            : OWN,
        0,
        null,
        found.stateStudentId(),
        record,
        found.element(),
        found.value(),
        found.problem(),
        found.details());
  }

  /** The JSON Pointer of what a {@link #located} finding is about. */
  public static String pointer(Finding located) {
    var row = located.file().equals(OWN) ? "" : "/" + located.file();
    return located.element() == null ? row : row + "/" + located.element();
  }

  private SentStudent read(@Nullable String createdAt) throws IOException {
    if (createdAt != null) {
      records.readBy(Row.of(RecordKind.HEADER, Map.of("created_at", createdAt)));
    }
    if (json.next() != JsonToken.START_OBJECT) {
      return new SentStudent.NoJson();
    }
    var draft = new RowDraft(RowDraft.EXCESS_KEPT);
    boolean whole = records.read(RecordKind.STUDENT, draft, this::inner);
    note("");
    boolean goesOn = whole ? json.next() != null : !records.isVain();
    if (goesOn || json.faultLine() > 0) {
      return new SentStudent.NoJson();
    }
    if (!faults.isEmpty()) {
      return new SentStudent.Unfit(List.copyOf(faults));
    }
    rows.sort(Comparator.comparing(Row::kind));
    return new SentStudent.Read(new StudentRecord(draft.row(null), rows), Map.copyOf(header));
  }

  private boolean inner(String key, JsonToken begin) throws IOException {
    var kind = RecordKind.childKinds().stream().filter(one -> one.plural().equals(key)).findFirst();
    if (kind.isPresent()) {
      note("");
      rows(kind.get(), begin);
      return true;
    }
    return HEADER_KEYS.contains(key) && header(key, begin);
  }

  private boolean header(String key, JsonToken begin) {
    if (begin == JsonToken.VALUE_STRING) {
      if (header.put(key, json.string()) != null) {
        records.object(Problem.KEY_TWICE, key);
      }
    } else if (begin != JsonToken.VALUE_NULL) {
      records.misplaced(key);
    }
    return true;
  }

  private void rows(RecordKind kind, JsonToken begin) throws IOException {
    if (counts.putIfAbsent(kind, 0) != null) {
      records.object(Problem.KEY_TWICE, kind.plural());
    }
    if (begin == JsonToken.START_ARRAY) {
      each(kind);
    } else if (begin != JsonToken.VALUE_NULL) {
      records.misplaced(kind.plural());
    }
    note("");
  }

  private void each(RecordKind kind) throws IOException {
    var draft = new RowDraft(RowDraft.EXCESS_KEPT);
    var token = json.next();
    while (token != null && token != JsonToken.END_ARRAY && !records.isVain()) {
      int place = counts.merge(kind, 1, Integer::sum);
      if (token != JsonToken.START_OBJECT) {
        records.misplaced(kind.plural());
        note("");
      } else if (records.read(kind, draft, (key, inner) -> false)) {
        take(draft.row(null).at(place));
        note("/%s/%d".formatted(kind.plural(), place - 1));
      }
      token = json.next();
    }
  }

  private void take(Row row) {
    if (rows.size() == limits.childRows()) {
      records.object(Problem.TOO_MANY_CHILD_ROWS, Integer.toString(limits.childRows()));
    } else if (rows.size() < limits.childRows()) {
      rows.add(row);
    }
  }

  /** What was objected to since, at a place of that row. */
  private void note(String row) {
    for (var found : objections.findings().subList(faults.size(), objections.count())) {
      faults.add(new SentStudent.Fault(pointer(row, found), found));
    }
  }

  private static String pointer(String row, Finding found) {
    if (!OF_A_KEY.contains(found.problem()) || found.details().isEmpty()) {
      return row;
    }
    var key = found.details().getFirst();
    int end = key.offsetByCodePoints(0, Math.min(KEY_SHOWN, key.codePointCount(0, key.length())));
    return row + "/" + key.substring(0, end).replace("~", "~0").replace("/", "~1");
  }

  /** It may stand behind what is to be read by it, so it is looked for first. */
  private static @Nullable String createdAt(byte[] body) throws IOException {
    var whole = Limits.published().withRecordBytes(body.length);
    try (var json = JsonTokens.of(TextFile.of(body, Form.JSON_LINES.title(), whole))) {
      if (json.next() != JsonToken.START_OBJECT) {
        return null;
      }
      for (var token = json.next(); token == JsonToken.PROPERTY_NAME; token = json.next()) {
        boolean isIt = json.name().equals("created_at");
        if (json.next() == JsonToken.VALUE_STRING && isIt) {
          return json.string();
        }
        json.skip();
      }
      return null;
    }
  }
}
