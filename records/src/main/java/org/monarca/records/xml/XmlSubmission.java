package org.monarca.records.xml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
import org.monarca.records.xml.XmlParser.Step;

/** An opened XML submission: the root, the header, then students with their rows inside. */
final class XmlSubmission implements OpenSubmission {

  /** The root element. */
  static final String ROOT = "submission";

  private static final Map<String, RecordKind> CHILD_KINDS =
      RecordKind.childKinds().stream()
          .collect(Collectors.toUnmodifiableMap(RecordKind::key, Function.identity()));

  private final XmlParser xml;
  private final XmlRecords records;
  private final RowDraft student;
  private final RowDraft row;
  private final Objections objections;

  private XmlSubmission(TextFile text, int excess, Objections objections) {
    this.xml = XmlParser.on(text);
    this.records = new XmlRecords(xml, text, objections);
    this.student = new RowDraft(excess);
    this.row = new RowDraft(excess);
    this.objections = objections;
  }

  static @Nullable XmlSubmission open(Path file, Limits limits, int excess, Objections objections)
      throws IOException {
    var text = TextFile.open(file, Form.XML.title(), limits, objections);
    return text == null ? null : new XmlSubmission(text, excess, objections);
  }

  @Override
  public Place place() {
    return Form.XML::place;
  }

  @Override
  public @Nullable Row header() throws IOException {
    student.begin(RecordKind.HEADER, 1, 0);
    boolean found = records.tag("") == Step.START && isRoot() && isHeader();
    if (found) {
      records.read(RecordKind.HEADER, student, name -> false);
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
    boolean wanted = true;
    while (wanted && records.tag(ROOT) == Step.START) {
      var name = xml.name();
      if (name.equals(RecordKind.STUDENT.key())) {
        wanted = student(nested);
      } else if (name.equals(RecordKind.HEADER.key())) {
        records.object(Problem.HEADER_OUT_OF_PLACE);
        records.skip();
      } else {
        records.unknown(ROOT);
      }
    }
    if (wanted) {
      records.toTheEnd();
    }
    records.objectToFault(student.line());
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private boolean isRoot() {
    if (!xml.name().equals(ROOT)) {
      records.object(Problem.XML_ROOT_UNKNOWN, xml.anyName());
      return false;
    }
    records.noAttributes(ROOT);
    return true;
  }

  /** Goes on to what must be the header. */
  private boolean isHeader() {
    var step = records.tag(ROOT);
    if (step == Step.START && xml.name().equals(RecordKind.HEADER.key())) {
      return true;
    }
    if (!records.isBroken()) {
      records.object(Problem.HEADER_MISSING);
    }
    return false;
  }

  /** Reads a student with its rows; false when no more are wanted. */
  private boolean student(NestedRows nested) throws IOException {
    records.read(
        RecordKind.STUDENT,
        student,
        name -> {
          var kind = CHILD_KINDS.get(name);
          if (kind == null) {
            return false;
          }
          records.read(kind, row, inside -> false);
          nested.take(row);
          return true;
        });
    return !records.isBroken() && nested.end();
  }
}
