package org.monarca.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Histories and what the published schedule and its catch-up table ask of them, as a table. */
class HistoriesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "histories.psv", delimiter = '|', emptyValue = "")
  void aHistoryIsAssessed(
      String what, String sex, String doses, String group, String at, String counts, String due) {
    var child = childOf(sex, doses == null ? "" : doses);

    assertThat(child.valid(group, at))
        .as("which doses count")
        .isEqualTo(counts == null ? "" : counts);
    assertThat(child.forecast(group, at)).isEqualTo(due);
  }

  private static Child childOf(String sex, String doses) {
    var child = Child.born("2015-01-01");
    if (sex.equals("M")) {
      child = child.boy();
    }
    for (var visit : doses.split(";")) {
      if (!visit.isBlank()) {
        var parts = visit.split(":");
        for (var vaccine : parts[1].strip().split(" ")) {
          child = child.given(parts[0].strip(), Integer.parseInt(vaccine));
        }
      }
    }
    return child;
  }
}
