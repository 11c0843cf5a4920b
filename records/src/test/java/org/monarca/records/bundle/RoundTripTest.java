package org.monarca.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.reading.Workspace;

/** Whatever a row says, sound or not, comes back as it was. */
class RoundTripTest {

  @Property(tries = 60)
  void everyChildComesBackAsItWasWritten(@ForAll("children") List<StudentRecord> children)
      throws IOException {
    var folder = Files.createTempDirectory("round-trip");
    var file = folder.resolve("bundle.zip");
    try (var bundle = CsvBundleWriter.create(file, Children.header())) {
      for (var child : children) {
        bundle.add(child);
      }
    }

    var heard = Heard.in(file, new CsvBundleReader(Workspace.in(folder).withMemory(5_000)));

    assertThat(byId(heard.rejected)).isEqualTo(byId(children));
    clear(folder, file);
  }

  @Provide
  Arbitrary<List<StudentRecord>> children() {
    return rows().list().ofMaxSize(5).list().ofMaxSize(8).map(RoundTripTest::numbered);
  }

  /** Any text in any element but the two keys; the identifier is set later. */
  private static Arbitrary<Row> rows() {
    return Arbitraries.of(RecordKind.childKinds()).flatMap(RoundTripTest::rowsOf);
  }

  private static Arbitrary<Row> rowsOf(RecordKind kind) {
    var elements = Catalogue.published().elements(kind);
    var key = Arbitraries.of(elements.subList(3, elements.size()));
    return Combinators.combine(key, texts(), texts())
        .as((element, text, other) ->
            Row.of(kind, Map.of(element.key(), text, "record_key", other)));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abñ€,\"\r\n;'= ").ofMaxLength(20);
  }

  private static List<StudentRecord> numbered(List<List<Row>> lists) {
    var children = new ArrayList<StudentRecord>();
    for (var rows : lists) {
      var id = "TX-" + children.size();
      var student = Children.changed(Children.student(id), "sex", "?");
      var own = rows.stream().map(row -> Children.changed(row, "state_student_id", id)).toList();
      children.add(new StudentRecord(student, own));
    }
    return children;
  }

  /** Rows of one kind keep their order; kinds are put into theirs. */
  private static Map<String, Map<RecordKind, List<Row>>> byId(List<StudentRecord> children) {
    var all = new HashMap<String, Map<RecordKind, List<Row>>>();
    for (var child : children) {
      var rows = new HashMap<RecordKind, List<Row>>();
      RecordKind.childKinds().forEach(kind -> rows.put(kind, child.rows(kind)));
      rows.put(RecordKind.STUDENT, List.of(child.student()));
      all.put(child.stateStudentId(), rows);
    }
    return all;
  }

  private static void clear(Path folder, Path file) throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }
}
