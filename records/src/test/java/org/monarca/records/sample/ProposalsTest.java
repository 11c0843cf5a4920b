package org.monarca.records.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.sample.Proposals.Proposal;
import org.monarca.records.sample.Proposals.Why;

/** What is recognised of tables that nobody here knows, and what is left to people. */
class ProposalsTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "formats", "examples");

  @Test
  void howATableIsWrittenIsRecognised() throws IOException {
    assertThat(Writing.of(example("coe-system/CHILD.TXT")))
        .isEqualTo(new Writing("windows-1252", ';'));
    assertThat(Writing.of(example("wide-table/history.csv"))).isEqualTo(new Writing("utf-8", '|'));
    assertThat(Writing.of(bytes("A\tB\n1,5\t2\n"))).isEqualTo(new Writing("utf-8", '\t'));
    assertThat(Writing.of(bytes("ONLY\n1\n"))).isEqualTo(new Writing("utf-8", ','));
    assertThat(Writing.of(new byte[0])).isEqualTo(new Writing("utf-8", ','));
  }

  @Test
  void aDelimiterInsideQuotedValuesIsNone() {
    assertThat(Writing.of(bytes("A;B\n\"x, y, z\";1\n\"u, v, w\";2\n")).delimiter()).isEqualTo(';');
  }

  @Test
  void kindsOfTablesAreProposedByWhatTheirColumnsAreCalled() throws IOException {
    assertThat(kinds("coe-system/CHILD.TXT")).containsExactly(RecordKind.STUDENT);
    assertThat(kinds("coe-system/COE.TXT")).containsExactly(RecordKind.QUALIFYING_MOVE);
    assertThat(kinds("coe-system/STAY.TXT")).containsExactly(RecordKind.ENROLLMENT);
    assertThat(kinds("wide-table/history.csv"))
        .containsExactly(RecordKind.STUDENT, RecordKind.QUALIFYING_MOVE, RecordKind.ENROLLMENT);
    assertThat(Proposals.kinds(table("A,B\n1,2\n"))).isEmpty();
  }

  @Test
  void columnsAreProposedByNameAndWhatOnlyLooksLikeItIsAHint() {
    var table = table("KidNo,first_name,Gndr,LastOne,Gender2\n1,Ana,F,2012-01-01,M\n");

    assertThat(named(table, "first_name")).contains(new Proposal("first_name", Why.NAME));
    assertThat(named(table, "state_student_id")).contains(new Proposal("KidNo", Why.SYNONYM));
    assertThat(named(table, "sex")).contains(new Proposal("Gndr", Why.SYNONYM));
    assertThat(named(table, "last_name_1")).isEmpty();
    assertThat(Proposals.byValues(table, student("sex")))
        .extracting(Proposal::column)
        .containsExactly("Gndr", "Gender2");
    assertThat(Proposals.byValues(table, student("last_name_1"))).isEmpty();
  }

  @Test
  void datesAreReadInEveryWayThatFitsAllOfThem() {
    assertThat(DateForms.fitting(List.of("5/14/2012", "1/2/2013"), ElementType.DATE))
        .containsExactly("M/d/yyyy");
    assertThat(DateForms.fitting(List.of("3/4/2012"), ElementType.DATE))
        .containsExactly("M/d/yyyy", "d/M/yyyy");
    assertThat(DateForms.fitting(List.of("2012-02-30"), ElementType.DATE)).isEmpty();
    assertThat(DateForms.fitting(List.of("2012-02-28"), ElementType.DATE))
        .containsExactly("yyyy-MM-dd");
    assertThat(DateForms.fitting(List.of(), ElementType.DATE)).isEmpty();
  }

  @Test
  void codesAreProposedWhereTheyMeanTheSame() {
    assertThat(Codes.proposed("sex", "F")).contains("Female");
    assertThat(Codes.proposed("sex", "MUJER")).contains("Female");
    assertThat(Codes.proposed("grade_level", "8")).contains("08");
    assertThat(Codes.proposed("grade_level", "K")).contains("KG");
    assertThat(Codes.proposed("grade_level", "0")).as("kindergarten to some").isEmpty();
    assertThat(Codes.proposed("country", "México")).contains("MX");
    assertThat(Codes.proposed("state", "west virginia")).contains("WV");
    assertThat(Codes.proposed("birth_date_verification", "Gov form 7")).isEmpty();
  }

  @Test
  void ofAColumnNoMoreValuesAreKeptThanPeopleMatch() {
    var text = new StringBuilder("A,B\n");
    for (int i = 0; i < 3 * SampleColumn.MOST_VALUES; i++) {
      text.append(i).append(',').append(i % 7).append('\n');
    }
    var table = table(text.toString());

    var many = table.column("A").orElseThrow();
    assertThat(many.values()).hasSize(SampleColumn.MOST_VALUES);
    assertThat(many.more()).isTrue();
    assertThat(many.filled()).isEqualTo(3L * SampleColumn.MOST_VALUES);
    assertThat(table.column("B").orElseThrow().values()).hasSize(7);
  }

  @Test
  void whatCannotBeReadToItsEndIsSaidWithItsLine() {
    var table = table("A,B\n1,\"2\n");

    assertThat(table.problem()).isNotNull().extracting(Finding::line).isEqualTo(2L);
    assertThat(table("").problem()).isNotNull();
  }

  private static Optional<Proposal> named(SampleTable table, String key) {
    return Proposals.byName(table, student(key));
  }

  private static Element student(String key) {
    return Catalogue.known().element(RecordKind.STUDENT, key);
  }

  private static List<RecordKind> kinds(String example) throws IOException {
    var bytes = example(example);
    return Proposals.kinds(SampleTable.read(example, bytes, Writing.of(bytes)));
  }

  private static SampleTable table(String text) {
    return SampleTable.read("table.csv", bytes(text), new Writing("utf-8", ','));
  }

  private static byte[] example(String name) throws IOException {
    return Files.readAllBytes(EXAMPLES.resolve(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
