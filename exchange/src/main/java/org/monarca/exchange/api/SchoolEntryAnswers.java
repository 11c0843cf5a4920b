package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.health.entry.EntryStanding;
import org.monarca.exchange.health.history.ImmunizationHistory;

/**
 * What a State asks for school entry, and whether a child has it.
 *
 * @param grade in which the child is placed; null where none follows, and nothing is said
 * @param known whether anything is known of what the State asks
 */
record SchoolEntryAnswers(
    String state, @Nullable String grade, boolean known, List<Asked> requirements) {

  static SchoolEntryAnswers of(
      String state,
      @Nullable String grade,
      EntryRequirements requirements,
      ImmunizationHistory history) {
    var asked =
        grade == null
            ? List.<EntryStanding>of()
            : EntryStanding.all(requirements, state, grade, history);
    return new SchoolEntryAnswers(
        state,
        grade,
        !requirements.grades(state).isEmpty(),
        asked.stream().map(Asked::of).toList());
  }

  /**
   * A vaccine that is asked for.
   *
   * @param only CVX of the only vaccine that counts; absent where any of the group does
   * @param condition in the words of the source; absent where there is none
   * @param counted how many doses count for it
   * @param verified whether it was read in its official text; else it is an example, and nothing is
   *     said of the child
   * @param sourceRead what of the source was read, where it was not all
   * @param readOn the day on which its official text was read; null of an example
   */
  record Asked(
      String vaccine,
      @JsonProperty("vaccine_group") String group,
      @JsonProperty("cvx_code") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer only,
      int doses,
      @JsonProperty("from_grade") String grade,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String condition,
      int counted,
      String answer,
      boolean verified,
      String source,
      @JsonProperty("source_read") @JsonInclude(JsonInclude.Include.NON_EMPTY) String sourceRead,
      @JsonProperty("read_on") @Nullable LocalDate readOn) {

    static Asked of(EntryStanding standing) {
      var asked = standing.requirement();
      return new Asked(
          asked.vaccine(),
          asked.group(),
          asked.only(),
          asked.doses(),
          EntryGrade.code(asked.from()),
          asked.condition(),
          standing.counted(),
          ImmunizationAnswers.code(standing.answer()),
          asked.isVerified(),
          asked.source(),
          asked.read(),
          asked.isVerified() ? asked.taken() : null);
    }
  }
}
