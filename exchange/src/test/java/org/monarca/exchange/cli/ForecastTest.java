package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code forecast}: tables of doses in, what is due and what counts out. */
class ForecastTest {

  private static final String HEADING =
      "case_id,birth_date,sex,assessment_date,cvx_code,occurrence_date";

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyGroupOfEveryCaseIsForecast() throws IOException {
    write("b,2024-01-01,M,2025-11-20,,", "a,2015-01-31,F,2015-09-01,08,2015-01-31");

    assertThat(forecast()).as(console.complained()).isEqualTo(Exit.DONE);

    var lines = Files.readAllLines(folder.resolve("forecast.csv"));
    assertThat(lines).hasSize(1 + 2 * 15);
    assertThat(lines.getFirst())
        .isEqualTo(
            "case_id,vaccine_group,status,next_dose,earliest_date,recommended_date,past_due_date");
    assertThat(lines.subList(1, 16)).allMatch(line -> line.startsWith("b,"));
    assertThat(lines.subList(1, 16).stream().map(line -> line.split(",")[1]))
        .containsExactly(
            "DTAP POL HPV HIB PCV HepB MMR VAR ROTA MCV MENB HepA FLU COVID-19 RSV".split(" "));
    assertThat(lines)
        .contains(
            "b,DTAP,not complete,1,2024-02-12,2024-03-01,2024-04-28",
            "b,ROTA,aged out,,,,",
            "b,MENB,not complete,1,2040-01-01,2040-01-01,",
            "a,HepB,not complete,2,2015-02-28,2015-03-01,2015-05-28");
    assertThat(console.said()).contains("2 cases, 1 doses", "4.64");
  }

  @Test
  void aCombinationHasARowForEachOfItsGroups() throws IOException {
    write(
        "a,2015-01-31,F,2015-09-01,8,2015-01-31",
        "a,2015-01-31,F,2015-09-01,110,2015-02-28",
        "a,2015-01-31,F,2015-09-01,110,2015-03-31");

    forecast("--evaluations", folder.resolve("eval.csv").toString());

    assertThat(Files.readAllLines(folder.resolve("eval.csv")))
        .containsExactly(
            "case_id,vaccine_group,cvx_code,occurrence_date,status,reason",
            "a,HepB,8,2015-01-31,valid,given as recommended",
            "a,DTAP,110,2015-02-28,not valid,given too young",
            "a,HepB,110,2015-02-28,valid,given as recommended",
            "a,POL,110,2015-02-28,not valid,given too young",
            "a,DTAP,110,2015-03-31,valid,given as recommended",
            "a,HepB,110,2015-03-31,valid,given as recommended",
            "a,POL,110,2015-03-31,valid,given as recommended");
  }

  @Test
  void rowsOfACaseNeedNotStandTogetherAndThreadsChangeNothing() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 600; i++) {
      for (int cvx : new int[] {8, 110, 133, 3, 21}) {
        rows.add("c%d,2015-01-31,F,2020-09-01,%d,2015-%02d-11".formatted(i, cvx, 3 + i % 9));
      }
    }
    write(rows.toArray(String[]::new));
    forecast("--threads", "1");
    var one = Files.readAllLines(folder.resolve("forecast.csv"));

    forecast("--threads", "3");
    assertThat(Files.readAllLines(folder.resolve("forecast.csv"))).isEqualTo(one);

    Collections.shuffle(rows, new Random(5));
    write(rows.toArray(String[]::new));
    forecast();
    assertThat(Files.readAllLines(folder.resolve("forecast.csv")))
        .containsExactlyInAnyOrderElementsOf(one);
  }

  @Test
  void dosesThatCannotBeUnderstoodAreLeftOutAndCounted() throws IOException {
    write(
        "a,2015-01-31,F,2015-09-01,08,2015-01-31",
        "a,2015-01-31,F,2015-09-01,999,2015-03-31",
        "a,2015-01-31,F,2015-09-01,MMR,2015-03-31",
        "a,2015-01-31,F,2015-09-01,110,31.3.2015",
        "a,2015-01-31,F,2015-09-01,110,2015-01-30",
        "a,2015-01-31,F,2015-09-01,110,2015-09-02",
        "a,2015-01-31,F,2015-09-01,,2015-03-02");

    assertThat(forecast()).isEqualTo(Exit.DONE);

    assertThat(console.said()).contains("1 cases, 1 doses");
    assertThat(console.complained())
        .contains(
            "doses of vaccines that the schedule does not know, left out: 2, the first in line 3, \"cvx_code\" \"999\"",
            "doses without a date that can be read, left out: 1, the first in line 5, \"occurrence_date\" \"31.3.2015\"",
            "doses given before birth, left out: 1, the first in line 6",
            "doses given after the assessment, left out: 1, the first in line 7",
            "doses without a vaccine, left out: 1, the first in line 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,2015-1-31,F,2015-09-01,, | line 2: \"birth_date\" is \"2015-1-31\"; write the date as",
        "a,2015-01-31,F,,, | line 2: \"assessment_date\" is \"\"",
        "a,2015-01-31,girl,2015-09-01,, | line 2: \"sex\" is \"girl\"; write F or M",
        "a,2015-01-31,F,2014-09-01,, | line 2: \"assessment_date\" of the case \"a\" is 2014-09-01, before",
        "' ,2015-01-31,F,2015-09-01,,' | line 2: \"case_id\" is blank",
      })
  void aCaseThatCannotBeAssessedRefusesTheFile(String row, String why) throws IOException {
    write(row);

    assertThat(forecast()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("doses.csv, " + why);
    assertThat(files()).containsExactly("doses.csv");
  }

  @Test
  void rowsOfACaseThatDifferRefuseTheFile() throws IOException {
    write("a,2015-01-31,F,2015-09-01,,", "a,2015-01-31,M,2015-09-01,,");

    assertThat(forecast()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("doses.csv, line 3", "the case \"a\" differs");
  }

  @Test
  void aMissingColumnAndUnusableSupportingDataAreNamed() throws IOException {
    Files.writeString(folder.resolve("doses.csv"), "case_id,birth_date,sex\n");
    assertThat(forecast()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("\"assessment_date\" is missing");

    write("a,2015-01-31,F,2015-09-01,,");
    assertThat(forecast("--supporting-data", folder.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("cdsi_schedule.json", "there is no such file");
    assertThat(files()).containsExactly("doses.csv");
  }

  private void write(String... rows) throws IOException {
    Files.writeString(folder.resolve("doses.csv"), HEADING + "\n" + String.join("\n", rows) + "\n");
  }

  private int forecast(String... more) {
    var arguments =
        Stream.of(
            "forecast",
            "--in",
            folder.resolve("doses.csv").toString(),
            "--out",
            folder.resolve("forecast.csv").toString());
    return console.run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
