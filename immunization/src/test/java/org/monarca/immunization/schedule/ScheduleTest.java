package org.monarca.immunization.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CDC's files are read whole, and what is not understood is refused. */
class ScheduleTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void everythingIsRead() {
    var schedule = Schedule.standard();

    assertThat(schedule.source()).contains("4.64");
    assertThat(schedule.antigens()).hasSize(19);
    assertThat(series(schedule, Series.Type.STANDARD, Series.Type.EVALUATION_ONLY)).isEqualTo(58);
    assertThat(series(schedule, Series.Type.RISK)).isEqualTo(64);
    assertThat(schedule.groups()).hasSize(26);
    assertThat(schedule.associations()).hasSize(218);
    assertThat(schedule.conflicts().values().stream().mapToInt(List::size).sum()).isEqualTo(625);
    assertThat(schedule.groups().stream().filter(VaccineGroup::full).map(VaccineGroup::name))
        .containsExactly("MMR");
  }

  private static long series(Schedule schedule, Series.Type... types) {
    return schedule.antigens().stream()
        .flatMap(antigen -> antigen.series().stream())
        .filter(series -> List.of(types).contains(series.type()))
        .count();
  }

  @Test
  void anotherVersionIsReadFromAFolder() throws IOException {
    copy();
    edit(ScheduleFiles.SCHEDULE, "version 4.64 of 2025-11-10", "version 9");

    assertThat(Schedule.from(folder).source()).endsWith("version 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdsi_series.json | \"absMinAge\" | \"leastAge\" | \"leastAge\", which is not known",
        "cdsi_series.json | \"6 weeks - 4 days\" | \"6 weeks or so\" | which is no age or interval",
        "cdsi_series.json | \"context\":\"Evaluation\" | \"context\":\"Audit\" | the context is not known",
        "cdsi_series.json | \"conditionType\":\"Age\" | \"conditionType\":\"Weight\" | the type of the condition is not known",
        "cdsi_series.json | {\"source\" | {source | line 1 is no JSON",
        "cdsi_schedule.json | \"cvx\":\"01\" | \"cvx\":\"one\" | which is no number",
        "cdsi_contraindications.json | \"observationCode\" | \"code\" | is missing",
        "cdsi_live_virus_conflicts.csv | 1 day | one day | line 2",
      })
  void whatIsNotUnderstoodIsRefused(String file, String right, String wrong, String why)
      throws IOException {
    copy();
    edit(file, right, wrong);

    assertThatThrownBy(() -> Schedule.from(folder))
        .isInstanceOf(BadSchedule.class)
        .hasMessageContaining(file)
        .hasMessageContaining(why);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    copy();
    Files.delete(folder.resolve(ScheduleFiles.RISK_SERIES));

    assertThatThrownBy(() -> Schedule.from(folder))
        .isInstanceOf(BadSchedule.class)
        .hasMessageContaining(ScheduleFiles.RISK_SERIES)
        .hasMessageContaining("there is no such file");
  }

  private void copy() throws IOException {
    var product = ScheduleFiles.ofProduct();
    for (var name :
        List.of(
            ScheduleFiles.SCHEDULE,
            ScheduleFiles.SERIES,
            ScheduleFiles.RISK_SERIES,
            ScheduleFiles.CONTRAINDICATIONS,
            ScheduleFiles.CONFLICTS)) {
      Files.write(folder.resolve(name), product.bytes(name));
    }
  }

  private void edit(String file, String right, String wrong) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(right);
    Files.writeString(path, text.replaceFirst(Pattern.quote(right), wrong));
  }
}
