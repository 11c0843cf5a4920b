package org.monarca.records.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Gathering;
import org.monarca.records.reading.NestedRows;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.OpenSubmission;
import org.monarca.records.reading.Place;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.TextFile;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import tools.jackson.core.JsonToken;

/** An opened JSON Lines submission: a line for the header, then one for each student. */
final class JsonSubmission implements OpenSubmission {

  private static final Map<String, RecordKind> CHILD_KINDS =
      RecordKind.childKinds().stream()
          .collect(Collectors.toUnmodifiableMap(RecordKind::plural, Function.identity()));

  private final TextFile text;
  private final JsonTokens json;
  private final JsonRecords records;
  private final RowDraft student;
  private final RowDraft row;
  private final Objections objections;
  private final Set<RecordKind> kindsSeen = EnumSet.noneOf(RecordKind.class);
  private long lastLine;

  private JsonSubmission(TextFile text, int excess, Objections objections) {
    this.text = text;
    this.json = JsonTokens.of(text);
    this.records = new JsonRecords(json, text, objections);
    this.student = new RowDraft(excess);
    this.row = new RowDraft(excess);
    this.objections = objections;
  }

  static @Nullable JsonSubmission open(Path file, Limits limits, int excess, Objections objections)
      throws IOException {
    var text = TextFile.open(file, Form.JSON_LINES.title(), limits, objections);
    return text == null ? null : new JsonSubmission(text, excess, objections);
  }

  @Override
  public Place place() {
    return Form.JSON_LINES::place;
  }

  @Override
  public @Nullable Row header() throws IOException {
    student.begin(RecordKind.HEADER, 1, 0);
    boolean found = begins() && records.read(RecordKind.HEADER, student, this::isStudents);
    if (found) {
      ends();
    } else if (!text.broken() && json.faultLine() == 0 && objections.none()) {
      objections.add(Form.JSON_LINES.title(), 1, Problem.HEADER_MISSING);
    }
    records.objectToFault(student.line());
    if (!found || !objections.none()) {
      return null;
    }
    var header = student.row(null);
    records.readBy(header);
    return header;
  }

  @Override
  public void rows(Gathering to) throws IOException {
    var nested = new NestedRows(to, student);
    while (begins() && student(nested)) {
      // one line after the other
    }
    records.objectToFault(student.line());
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** Goes on to the object of a line of its own; false when there is none. */
  private boolean begins() {
    text.renew();
    var token = json.next();
    if (token == null) {
      return false;
    }
    if (token != JsonToken.START_OBJECT || json.line() == lastLine) {
      records.object(Problem.JSON_NOT_ONE_A_LINE);
    }
    return token == JsonToken.START_OBJECT;
  }

  /** The object stood on ends; it must have begun on the same line. */
  private void ends() {
    lastLine = json.line();
    if (lastLine != student.line()) {
      records.object(Problem.JSON_NOT_ONE_A_LINE);
    }
  }

  /** A header that has a student's keys is none: it was left out. */
  private boolean isStudents(String key, JsonToken begin) {
    boolean isStudents =
        CHILD_KINDS.containsKey(key) || NestedRows.elements(RecordKind.STUDENT).containsKey(key);
    if (isStudents) {
      records.object(Problem.HEADER_MISSING);
      json.skip();
    }
    return isStudents;
  }

  /** Reads a student with its rows; false when no more are wanted. */
  private boolean student(NestedRows nested) throws IOException {
    kindsSeen.clear();
    if (!records.read(RecordKind.STUDENT, student, (key, begin) -> rows(nested, key, begin))) {
      return false;
    }
    ends();
    return nested.end() && !records.isVain();
  }

  private boolean rows(NestedRows nested, String key, JsonToken begin) throws IOException {
    var kind = CHILD_KINDS.get(key);
    if (kind == null) {
      return isHeaders(key);
    }
    if (!kindsSeen.add(kind)) {
      records.object(Problem.KEY_TWICE, key);
    }
    if (begin == JsonToken.START_ARRAY) {
      rows(nested, kind);
    } else if (begin != JsonToken.VALUE_NULL) {
      records.misplaced(key);
    }
    return true;
  }

  private void rows(NestedRows nested, RecordKind kind) throws IOException {
    var token = json.next();
    while (token != null && token != JsonToken.END_ARRAY && !records.isVain()) {
      if (token != JsonToken.START_OBJECT) {
        records.misplaced(kind.plural());
      } else if (records.read(kind, row, (key, begin) -> false)) {
        nested.take(row);
      }
      token = json.next();
    }
  }

  private boolean isHeaders(String key) {
    boolean isHeaders = NestedRows.elements(RecordKind.HEADER).containsKey(key);
    if (isHeaders) {
      records.object(Problem.HEADER_OUT_OF_PLACE);
      json.skip();
    }
    return isHeaders;
  }
}
