package org.monarca.exchange.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.translation.CodeTable;

/** What is seen of a sample, and where it lies meanwhile. */
class PreviewsTest {

  private static final String MAPPING =
      """
      {"monarca_mapping": "1", "name": "nightly", "version": "1", "title": "Nightly",
       "tables": [{"name": "kids", "file": "kids", "record": "student", "key": "ID",
         "fields": {"first_name": "NAME", "birth_date_verification": "PROOF"}}]}
      """;

  @TempDir private Path data;

  @Test
  void nothingIsShownThatTheExchangeDoesNotKeep() {
    var draft =
        SampleDrafts.after(Map.of("kids.csv", "ID,NAME,PROOF\n1,Example Ana,1013\n"), MAPPING);
    var room = data.resolve("work");

    var preview =
        new Previews(room).of(draft, CodeTable.NONE, Instant.parse("2026-11-30T16:00:00Z"));

    assertThat(preview.first())
        .extracting(child -> child.student().value("birth_date_verification"))
        .isEqualTo(List.of("3423"));
    assertThat(room).as("where what is left by a kill is swept").isEmptyDirectory();
  }

  @Test
  void filesThatAreCalledAlikeAreToldApart() {
    assertThat(FileNames.usual("stu_20261130.csv")).isEqualTo("stu*");
    var others = List.of("stu_20261130.csv", "stu_moves_20261130.csv");
    assertThat(FileNames.alone("stu_20261130.csv", others)).isEqualTo("stu_2*");
    assertThat(FileNames.alone("stu_moves_20261130.csv", others)).isEqualTo("stu_moves*");
    assertThat(FileNames.alone("1.csv", List.of("1.csv", "12.csv"))).isEqualTo("1");
    assertThat(FileNames.alone("12.csv", List.of("1.csv", "12.csv"))).isEqualTo("12");
  }
}
