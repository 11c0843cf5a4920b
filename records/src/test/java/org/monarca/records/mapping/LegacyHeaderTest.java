package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** What the sender's header leaves blank is missing: nothing is put in its place. */
class LegacyHeaderTest {

  private static final String HEADER =
      "Submitting State,Submission Date,Total Students in File,Total Records in File,Beginning Effective Date,Ending Effective Date\n";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TX,20261102060000000,3,,20261101060000000,20261102060000000; HEADER_VALUE_MISSING; Total Records in File",
        "TX,20261102060000000,,13,20261101060000000,20261102060000000; HEADER_VALUE_MISSING; Total Students in File",
        "TX,20261102060000000,3,13,,20261102060000000; WINDOW_MISSING; Beginning Effective Date",
        "TX,20261102060000000,3,13,20261101060000000,; WINDOW_MISSING; Ending Effective Date",
        "TX,,3,13,20261101060000000,20261102060000000; HEADER_VALUE_MISSING; Submission Date",
      })
  void aBlankIsRefused(String header, Problem problem, String column) throws IOException {
    var refusals =
        Examples.of("legacy").with("Header.csv", HEADER + header + "\n").read(folder).refusals();

    assertThat(refusals)
        .extracting(Finding::problem, Finding::sentAs)
        .containsExactly(tuple(problem, column));
  }

  @Test
  void aColumnOfAnotherNameIsMissing() throws IOException {
    var refusals =
        Examples.of("legacy")
            .changed("Header.csv", "Total Records in File", "Record Total")
            .read(folder)
            .refusals();

    assertThat(refusals)
        .extracting(Finding::problem, Finding::element)
        .containsExactly(tuple(Problem.HEADER_VALUE_MISSING, "record_count"));
  }

  @Test
  void aFileCutOffIsSeenByEitherCount() throws IOException {
    var refusals =
        Examples.of("legacy").changed("Header.csv", ",3,13,", ",500,13,").read(folder).refusals();

    assertThat(refusals)
        .extracting(Finding::problem)
        .containsExactly(Problem.STUDENT_COUNT_NOT_MET);
  }

  @Test
  void aDateOfTheHeaderIsAskedForAsTheSenderWritesIt() throws IOException {
    var refusals =
        Examples.of("legacy")
            .changed("Header.csv", "TX,20261102060000000", "TX,11/02/2026")
            .read(folder)
            .refusals();

    assertThat(refusals.getFirst().message(Locale.ENGLISH))
        .contains("11/02/2026")
        .contains("Expected: yyyyMMddHHmmssSSS, ");
  }

  @Test
  void whatAMappingSaysOfTheHeaderIsTold() throws IOException {
    var remarks = Examples.of("wide-table").read(folder).complete().remarks();

    assertThat(remarks)
        .filteredOn(finding -> finding.problem() == Problem.SET_BY_MAPPING)
        .extracting(Finding::element, Finding::value)
        .contains(tuple("submitting_state", "TX"));
  }
}
