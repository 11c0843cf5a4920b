package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Action;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.submission.Form;
import tools.jackson.databind.json.JsonMapper;

class ManyRowsTest {

  @TempDir private Path folder;

  @Test
  void childrenWithThousandsOfRowsAreAppliedAFewAtATime() throws IOException {
    var file = folder.resolve("accepted");
    try (var writer = new AcceptedChildren.Writer(file)) {
      for (int i = 0; i < 30; i++) {
        writer.add(child("c" + i, 5000));
      }
    }
    try (var reader = new AcceptedChildren.Reader(file, 30, 0)) {
      assertThat(reader.next(2000)).hasSize(12);
      assertThat(reader.next(2000)).hasSize(12);
      assertThat(reader.next(2000)).hasSize(6);
      assertThat(reader.next(2000)).isEmpty();
    }
  }

  @Test
  void childrenWithThousandsOfRowsAreCheckedAFewAtATime() throws IOException {
    var groups = new ArrayList<Integer>();
    var bench = Workbench.open(folder);
    try (var findings = new FindingRows(new UUID(0, 1), new JsonMapper(), bench.findings());
        var check =
            new Check(
                Form.CSV_BUNDLE, bench, findings, counting(groups), (students, announced) -> {})) {
      for (int i = 0; i < 30; i++) {
        check.accepted(child("c" + i, 5000), List.of());
      }
      check.complete(List.of());
    }
    assertThat(groups).containsExactly(12, 12, 6);
  }

  private static Against counting(List<Integer> groups) {
    return new Against() {
      @Override
      public Set<String> known(Collection<String> stateStudentIds) {
        groups.add(stateStudentIds.size());
        return Set.of();
      }

      @Override
      public Set<String> unknownNumbers(List<Check.Read> children) {
        return Set.of();
      }
    };
  }

  private static StudentRecord child(String id, int rows) {
    return new StudentRecord(
        row(RecordKind.STUDENT, id).with("action", Action.INSERT.code()),
        Collections.nCopies(rows, row(RecordKind.IMMUNIZATION, id)));
  }

  private static Row row(RecordKind kind, String id) {
    return Row.builder(kind)
        .line(2)
        .put(Catalogue.published().elements(kind).getFirst(), id)
        .build();
  }
}
