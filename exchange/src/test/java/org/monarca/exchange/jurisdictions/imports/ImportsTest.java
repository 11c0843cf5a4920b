package org.monarca.exchange.jurisdictions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.monarca.exchange.jurisdictions.TestDirectory.SPARTA;
import static org.monarca.exchange.jurisdictions.TestDirectory.TEXAS;
import static org.monarca.exchange.jurisdictions.TestDirectory.WESLACO;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.TestDirectory;
import org.monarca.records.problems.Problem;

class ImportsTest {

  private static final String DISTRICTS = "leaid,lea_name,city,state,region\n";
  private static final String SCHOOLS = "ncessch,operator_id,leaid,school_name,city,state\n";

  private final TestDirectory test = new TestDirectory();
  private final Imports imports = test.imports();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void goodRowsAreTakenAndBadOnesNamed() throws IOException {
    test.edits().makeRegion(TEXAS, "Valley");
    var trail = test.trail();

    var result =
        districts(
            DISTRICTS
                + "4899001,Synthetic Weslaco Schools,Weslaco,TX,VALLEY\n"
                + "489900,Synthetic Short Schools,Donna,TX,\n"
                + "4899003,\"Synthetic, Edinburg Schools\",,TX,\n");

    assertThat(result)
        .extracting(
            ImportResult::rows,
            ImportResult::added,
            ImportResult::changed,
            ImportResult::unchanged,
            ImportResult::refused)
        .containsExactly(3L, 1L, 1L, 0L, 1L);
    assertThat(result.faults())
        .containsExactly(new ImportResult.Fault(3, Wrong.DISTRICT_ID, "leaid", "489900", null));
    assertThat(test.directory().regionOf(WESLACO)).isPresent();
    assertThat(test.directory().district("4899003"))
        .map(District::name)
        .contains("Synthetic, Edinburg Schools");
    assertThat(trail.sentences()).containsExactly("district.import done");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    var file = DISTRICTS + "4899001,Synthetic Weslaco Schools,Weslaco,TX,\n";
    districts(file);

    assertThat(districts(file).unchanged()).isEqualTo(1);
  }

  @Test
  void aColumnThatTheFileLacksLeavesWhatIsKnown() throws IOException {
    districts(DISTRICTS + "4899001,Synthetic Weslaco Schools,Weslaco,TX,\n");

    var result =
        districts(
            "\uFEFFSTATE,LEAID,LEA_NAME,county\r\nTX,4899001,Synthetic Weslaco ISD,Hidalgo\r\n");

    assertThat(result.changed()).isEqualTo(1);
    assertThat(result.unread()).containsExactly("county");
    assertThat(test.directory().district(WESLACO).orElseThrow())
        .isEqualTo(new District(WESLACO, "TX", "Synthetic Weslaco ISD", "Weslaco", null));
  }

  @ParameterizedTest
  @CsvSource({
    "'48990011,Synthetic,,TX,', DISTRICT_ID, leaid",
    "'48 9900,Synthetic,,TX,', DISTRICT_ID, leaid",
    "'2699001,Synthetic,,TX,', ID_OF_OTHER_STATE, leaid",
    "'2699001,Synthetic,,MI,', STATE_OTHER, state",
    "'4899009,Synthetic,,Texas,', STATE_UNKNOWN, state",
    "'4899009,Synthetic,,,', STATE_UNKNOWN, state",
    "'4899009, ,,TX,', VALUE_MISSING, lea_name",
    "'4899009,Synthetic,,TX,Nowhere', REGION_UNKNOWN, region",
    "'4899008,Synthetic,,TX,', ID_TWICE, leaid",
  })
  void aRowIsRefusedForWhatIsWrongInIt(String row, Wrong wrong, String column) throws IOException {
    var result = districts(DISTRICTS + "4899008,Synthetic First,,TX,\n" + row + "\n");

    assertThat(result.added()).isEqualTo(1);
    assertThat(result.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(3);
          assertThat(fault.wrong()).isEqualTo(wrong);
          assertThat(fault.column()).isEqualTo(column);
        });
    assertThat(test.directory().district(SPARTA))
        .map(District::name)
        .contains("Synthetic Schools " + SPARTA);
  }

  @Test
  void whatIsTooLongIsRefusedAndShownInItsBeginning() throws IOException {
    var result =
        districts(
            DISTRICTS
                + "4899008,%s,,TX,\n".formatted("n".repeat(101))
                + "4899009,%s,%s,TX,\n".formatted("ñ".repeat(100), "c".repeat(61)));

    assertThat(result.faults())
        .extracting(ImportResult.Fault::wrong, ImportResult.Fault::column)
        .containsExactly(
            tuple(Wrong.VALUE_TOO_LONG, "lea_name"), tuple(Wrong.VALUE_TOO_LONG, "city"));
    assertThat(result.faults().getFirst().value()).hasSize(60);
  }

  @Test
  void aFileThatIsNoTableOfDistrictsIsRefusedAsAWhole() throws IOException {
    assertThat(only(districts(""))).isEqualTo(Wrong.EMPTY_FILE);
    assertThat(only(districts("\n\n"))).isEqualTo(Wrong.EMPTY_FILE);
    assertThat(only(districts("leaid,lea_name\n4899001,x\n"))).isEqualTo(Wrong.COLUMN_MISSING);
    assertThat(only(districts("leaid,lea_name,state,leaid\n1,2,3,4\n")))
        .isEqualTo(Wrong.COLUMN_TWICE);
    assertThat(districts("leaid;lea_name;state\n").faults())
        .extracting(ImportResult.Fault::wrong)
        .containsOnly(Wrong.COLUMN_MISSING);
  }

  @Test
  void whatStandsBeforeAnUnreadableLineIsTaken() throws IOException {
    var text = DISTRICTS + "4899008,Synthetic,,TX,\n4899009,Synthetic Peña,,TX,\n";

    var result = districts(text, StandardCharsets.ISO_8859_1);

    assertThat(result.added()).isEqualTo(1);
    assertThat(result.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.wrong()).isEqualTo(Wrong.UNREADABLE);
          assertThat(fault.line()).isEqualTo(3);
          assertThat(fault.problem()).isEqualTo(Problem.NOT_UTF8);
        });
    assertThat(only(districts(DISTRICTS + "4899010,\"never closed,,TX,\n")))
        .isEqualTo(Wrong.UNREADABLE);
  }

  @Test
  void aRowWithMoreOrFewerValuesThanTheHeadingIsRefused() throws IOException {
    var result = districts(DISTRICTS + "4899008,Synthetic,TX\n4899009,Synthetic, Inc.,,TX,\n");

    assertThat(result.refused()).isEqualTo(2);
    assertThat(result.faults())
        .extracting(ImportResult.Fault::wrong)
        .containsOnly(Wrong.VALUE_COUNT);
  }

  @Test
  void aFileHasNoMoreRowsThanItMayHave() throws IOException {
    var text = new StringBuilder("leaid,lea_name,state\n");
    for (int row = 0; row <= Imports.MOST_ROWS; row++) {
      text.append("48").append(String.format("%05d", row)).append(",Synthetic,TX\n");
    }

    var result = districts(text.toString());

    assertThat(result.rows()).isEqualTo(Imports.MOST_ROWS);
    assertThat(only(result)).isEqualTo(Wrong.TOO_MANY_ROWS);
  }

  @Test
  void schoolsAndOtherOperatorsStandInOneFile() throws IOException {
    var result =
        operators(
            SCHOOLS
                + "489900100001,,4899001,Synthetic Cedar High,Weslaco,TX\n"
                + ",MEP-7,4899001,Synthetic Weslaco Migrant Project,,TX\n"
                + ",MEP-8,,Synthetic Statewide Project,,TX\n");

    assertThat(result.added()).isEqualTo(3);
    assertThat(test.directory().operators(WESLACO))
        .extracting(Operator::kind, Operator::id)
        .containsExactly(
            tuple(Operator.Kind.SCHOOL, "489900100001"), tuple(Operator.Kind.OTHER, "MEP-7"));
    assertThat(test.directory().counts("TX").others()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'48990010001,,4899001,Synthetic,,TX', SCHOOL_ID, ncessch",
    "'269900100001,,4899001,Synthetic,,TX', ID_OF_OTHER_STATE, ncessch",
    "'489900100002,,4899001,,,TX', VALUE_MISSING, school_name",
    "'489900100002,,,Synthetic,,TX', DISTRICT_ID, leaid",
    "'489900100002,,4899077,Synthetic,,TX', DISTRICT_UNKNOWN, leaid",
    "'489900100002,,4899002,Synthetic,,TX', DISTRICT_OTHER, leaid",
    "'489900100002,MEP-7,4899001,Synthetic,,TX', ONE_ID, operator_id",
    "',,4899001,Synthetic,,TX', ONE_ID, ncessch",
    "',MEP-0123456789-0123456789-0123456789,,Synthetic,,TX', VALUE_TOO_LONG, operator_id",
    "'489900100001,,4899001,Synthetic,,TX', ID_TWICE, ncessch",
  })
  void aSchoolIsRefusedForWhatIsWrongInIt(String row, Wrong wrong, String column)
      throws IOException {
    var result =
        operators(SCHOOLS + "489900100001,,4899001,Synthetic Cedar High,,TX\n" + row + "\n");

    assertThat(result.added()).isEqualTo(1);
    assertThat(result.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.wrong()).isEqualTo(wrong);
          assertThat(fault.column()).isEqualTo(column);
        });
  }

  private static Wrong only(ImportResult result) {
    assertThat(result.faults()).hasSize(1);
    return result.faults().getFirst().wrong();
  }

  private ImportResult districts(String text) throws IOException {
    return districts(text, StandardCharsets.UTF_8);
  }

  private ImportResult districts(String text, Charset charset) throws IOException {
    return imports.districts(TEXAS, new ByteArrayInputStream(text.getBytes(charset)));
  }

  private ImportResult operators(String text) throws IOException {
    return imports.operators(
        TEXAS, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
