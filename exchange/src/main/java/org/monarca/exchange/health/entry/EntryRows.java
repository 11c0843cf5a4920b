package org.monarca.exchange.health.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.history.VaccineGroups;

/** Reads rows of requirements. */
final class EntryRows {

  private static final int MOST_DOSES = 9;

  private EntryRows() {}

  static EntryRequirement shipped(Map<String, String> row) {
    return read(
        row, LocalDate.parse(value(row, "taken")), value(row, "official").equals("Y"), null);
  }

  /** An operator's: it names its source, and the day on which that was read. */
  static EntryRequirement own(Map<String, String> row) {
    try {
      if (value(row, "source").isBlank()) {
        throw new IllegalArgumentException("no source");
      }
      var day = LocalDate.parse(value(row, "read_on"));
      return read(row, day, true, day);
    } catch (DateTimeException | IllegalArgumentException none) {
      throw new IllegalStateException(
          "monarca.health.school-entry: a row needs state, grade, vaccine, cdsi_vaccine_group, doses, source and the day on which it was read (read_on): "
              + row,
          none);
    }
  }

  private static EntryRequirement read(
      Map<String, String> row, LocalDate taken, boolean official, @Nullable LocalDate confirmed) {
    var from = row.getOrDefault("from_grade", "");
    var grade = needed(row, "grade");
    var group = needed(row, "cdsi_vaccine_group");
    if (!VaccineGroups.isForAll(group)) {
      throw new IllegalArgumentException("CDC has no vaccine group for everybody named " + group);
    }
    var only = row.getOrDefault("cvx", "");
    int doses = Integer.parseInt(needed(row, "doses"));
    var rule = rule(row, confirmed != null);
    if (doses < 1 || doses > MOST_DOSES || !rule.isFor(doses)) {
      throw new IllegalArgumentException(
          "no number of doses, or a rule of other numbers: " + doses);
    }
    return new EntryRequirement(
        needed(row, "state"),
        grade,
        number(from.isEmpty() ? grade : from),
        needed(row, "vaccine"),
        group,
        only.isEmpty() ? null : Integer.valueOf(only),
        doses,
        value(row, "condition"),
        rule,
        value(row, "exemptions"),
        value(row, "source"),
        value(row, "read"),
        taken,
        official,
        confirmed);
  }

  /**
   * Of an operator's row with a condition that nothing computes nothing is said but by its number,
   * and that only where the rule says so.
   */
  private static EntryCondition rule(Map<String, String> row, boolean isOwn) {
    var rule = value(row, "rule");
    if (rule.equalsIgnoreCase(EntryLine.PLAIN)) {
      return EntryCondition.parse("");
    }
    boolean isUncomputed = isOwn && rule.isEmpty() && !value(row, "condition").isEmpty();
    return EntryCondition.parse(isUncomputed ? "unless; moreover" : rule);
  }

  private static int number(String grade) {
    int number = grade.equals("K") ? 0 : Integer.parseInt(grade);
    if (EntryGrade.number(EntryGrade.code(number)).isEmpty()) {
      throw new IllegalArgumentException("no grade: " + grade);
    }
    return number;
  }

  private static String needed(Map<String, String> row, String column) {
    var value = value(row, column);
    if (value.isBlank()) {
      throw new IllegalArgumentException("no " + column);
    }
    return value;
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }
}
