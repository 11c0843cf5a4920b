package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTablesTest {

  private static final Finding FINDING =
      new Finding(
          "students.csv",
          3,
          null,
          "c\"1",
          RecordKind.STUDENT,
          "sex",
          "=cmd()",
          Problem.CODE_UNKNOWN,
          List.of("sex"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonMapper json = new JsonMapper();

  @Test
  void aFindingAsJsonSaysWhereWhatAndHowToMendIt() throws IOException {
    try (var table = Table.json(out, json, ReceiptTables.FINDINGS)) {
      ReceiptTables.findings(table, Locale.ENGLISH).accept(FINDING);
    }

    var finding = json.readTree(out.toByteArray()).get(0);
    assertThat(finding.propertyNames()).containsExactlyElementsOf(ReceiptTables.FINDINGS);
    assertThat(finding.get("line").asInt()).isEqualTo(3);
    assertThat(finding.get("column").isNull()).isTrue();
    assertThat(finding.get("value").asString()).isEqualTo("=cmd()");
    assertThat(finding.get("code").asString()).isEqualTo("MON-2004");
    assertThat(finding.get("message").asString()).contains("=cmd()");
    assertThat(finding.get("severity").asString()).isEqualTo("error");
  }

  @Test
  void aFindingAsCsvCannotActAsAFormula() throws IOException {
    try (var table = Table.csv(out, ReceiptTables.FINDINGS)) {
      ReceiptTables.findings(table, Locale.ENGLISH).accept(FINDING);
    }

    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("students.csv,3,,\"c\"\"1\",student,sex,'=cmd(),MON-2004,");
  }

  @Test
  void nothingFoundIsAnEmptyList() throws IOException {
    Table.json(out, json, ReceiptTables.FINDINGS).close();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[]");
  }

  @Test
  void anOutcomeWithoutANumberIsBlankInCsv() throws IOException {
    try (var table = Table.csv(out, ReceiptTables.OUTCOMES)) {
      ReceiptTables.outcomes(table).accept(new ChildOutcome("c9", null, Verdict.WITHDRAWN));
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("state_student_id,exchange_id,outcome\r\nc9,,withdrawn\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x"})
  void whateverASpreadsheetCalculatesGetsAnApostrophe(String cell) {
    assertThat(CsvTable.cell(cell).replace("\"", "")).isEqualTo("'" + cell);
  }
}
