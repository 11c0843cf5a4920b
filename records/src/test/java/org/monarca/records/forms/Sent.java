package org.monarca.records.forms;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Children as no State would send them: any text in any element. */
final class Sent {

  private static final List<String> PIECES =
      List.of(
          "José",
          "O'Brien",
          "D'--",
          "Null",
          "<b>",
          "</first_name>",
          "&amp;",
          "&",
          "]]>",
          "<![CDATA[",
          "\"",
          "\"\"",
          "'",
          "\\",
          "\\u0041",
          "\\\"",
          ",",
          ";",
          "=1+1",
          "@SUM",
          "{",
          "}",
          "[",
          "]",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "  ",
          "\u00A0",
          "\u2003",
          "\u2028",
          "\u0085",
          "e\u0301",
          "\u0301",
          "\u1EA4",
          "Ñ",
          "ß",
          "İ",
          "Ὀδυσσεύς",
          "Юлия",
          "شيماء",
          "\u202Eabc",
          "שרה",
          "中村",
          "ᐃᓄᒃ",
          "Kʼicheʼ",
          "Yup'ik",
          "😀",
          "👨‍👩‍👧",
          "🇲🇽",
          "\uFFFD",
          "\uFEFF",
          "x".repeat(300));

  private Sent() {}

  static Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
  }

  /** Each under an identifier of its own, ascending. */
  static Arbitrary<List<StudentRecord>> children() {
    return child().list().ofMaxSize(6).map(Sent::numbered);
  }

  private static Arbitrary<StudentRecord> child() {
    return Combinators.combine(rowOf(RecordKind.STUDENT), rows().list().ofMaxSize(5))
        .as(StudentRecord::new);
  }

  private static Arbitrary<Row> rows() {
    return Arbitraries.of(RecordKind.childKinds()).flatMap(Sent::rowOf);
  }

  private static Arbitrary<Row> rowOf(RecordKind kind) {
    var elements = Catalogue.published().elements(kind);
    var key = Arbitraries.of(elements.subList(1, elements.size()));
    return Combinators.combine(key, texts(), key, texts())
        .as((element, text, other, more) ->
            Row.builder(kind).put(element, text).put(other, more).build());
  }

  /** Rows are put into the order in which every form writes them. */
  private static List<StudentRecord> numbered(List<StudentRecord> sent) {
    var children = new ArrayList<StudentRecord>();
    for (var child : sent) {
      var id = "TX-" + children.size();
      var rows = new ArrayList<Row>();
      for (var kind : RecordKind.childKinds()) {
        child.rows(kind).forEach(row -> rows.add(Children.changed(row, "state_student_id", id)));
      }
      var student = Children.changed(child.student(), "state_student_id", id);
      children.add(new StudentRecord(student, rows));
    }
    return children;
  }
}
