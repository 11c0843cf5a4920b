package org.monarca.exchange.health.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.health.entry.EntryLine.Fault;
import org.monarca.exchange.health.entry.EntryLine.Faulty;
import org.monarca.exchange.health.entry.EntryLine.Said;

/** Requirements as people write them, a line each. */
class EntryLineTest {

  @Test
  void everyShippedRowReadsBackAsItIsWritten() {
    var shipped = EntryRequirements.with(List.of());
    var all =
        shipped.states().stream()
            .flatMap(state -> shipped.grades(state).stream())
            .flatMap(grade -> grade.asked().stream())
            .toList();

    assertThat(all)
        .hasSize(179)
        .allSatisfy(one ->
            assertThat(EntryLine.read(one.written())).as(one.written()).isEqualTo(new Said(one)));
  }

  @Test
  void aLineSaysWhatItNeedsAndNoMore() {
    var line = EntryLine.read(" mmr |2| first on or after the 1st birthday |from  1 year| m,r ");

    assertThat(line).isEqualTo(new Faulty(Fault.EXEMPTIONS, "m,r"));
    assertThat(written("mmr |2| first on or after the 1st birthday |from  1 year| M,R"))
        .isEqualTo("MMR | 2 | first on or after the 1st birthday | from 1 year | M, R");
    assertThat(written("HepB | 3 |  |  |")).isEqualTo("HepB | 3");
    assertThat(written("HepB | 3 |||M R/P (educational module)"))
        .isEqualTo("HepB | 3 |  |  | M, R/P (educational module)");
    assertThat(written("Tdap | 1 | from grade 6 | Doses")).endsWith("| from grade 6 | doses");
    assertThat(written("HepB | 3 | | doses")).isEqualTo("HepB | 3");
  }

  @Test
  void aVaccineThatTheTableDoesNotNameIsWrittenWithItsGroup() {
    var booster = asked("Td booster (DTaP/Tdap/Td, CVX 113) | 1");

    assertThat(booster.vaccine()).isEqualTo(new AskedVaccine("Td booster", "DTaP/Tdap/Td", 113));
    assertThat(booster.written()).isEqualTo("Td booster (DTaP/Tdap/Td, CVX 113) | 1");
    assertThat(asked("Measles (MMR) | 2").vaccine())
        .isEqualTo(new AskedVaccine("Measles", "MMR", null));
    for (var none :
        List.of(
            "Measles (Rabies)",
            "Polio (MMR)",
            "Td (DTaP/Tdap/Td, CVX 990)",
            "Tdap (DTaP/Tdap/Td)")) {
      assertThat(EntryLine.read(none + " | 2")).isEqualTo(new Faulty(Fault.VACCINE, none));
    }
  }

  @Test
  void aLineThatIsFarTooLongIsNotReadAtAll() {
    var line = "MMR | 2 | first | from 1 year" + " + 1 day".repeat(5_000);

    assertThat(EntryLine.read(line)).isEqualTo(new Faulty(Fault.TOO_LONG, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "MMR; PARTS; MMR",
        "MMR | 2 | a | unless | M | more; PARTS; MMR | 2 | a | unless | M | more",
        "MMRV | 2; VACCINE; MMRV",
        "MMR | two; DOSES; two",
        "MMR | 0; DOSES; 0",
        "MMR | 2 | both after the 1st birthday; NO_RULE; both after the 1st birthday",
        "MMR | 2 | | from 1 year; NO_WORDS; from 1 year",
        "MMR | 2 | a | from one year; RULE; from one year",
        "\"MMR | 2 | a | from 1 year; from 2 years\"; RULE; from 2 years",
        "MMR | 2 | a | unless immune; RULE; unless immune",
        "MMR | 2 | a | any; RULE; any",
        "MMR | 2 | a | fewer 2 4 years; RULE_DOSES; fewer 2 4 years",
        "MMR | 2 | a | any 1; RULE_DOSES; any 1",
        "MMR | 2 | | | medical; EXEMPTIONS; medical"
      })
  void aLineThatIsNoneSaysWhatIsWrongInIt(String line, Fault fault, String value) {
    assertThat(EntryLine.read(line)).isEqualTo(new Faulty(fault, value));
  }

  @Test
  void aConditionThatIsTooLongIsTold() {
    assertThat(EntryLine.read("MMR | 2 | " + "x".repeat(201) + " | unless"))
        .isEqualTo(new Faulty(Fault.TOO_LONG, "x".repeat(201)));
    assertThat(written("MMR | 2 | " + "x".repeat(200) + " | unless")).contains("x".repeat(200));
  }

  private static AskedDoses asked(String line) {
    assertThat(EntryLine.read(line)).isInstanceOf(Said.class);
    return ((Said) EntryLine.read(line)).asked();
  }

  private static String written(String line) {
    return asked(line).written();
  }
}
