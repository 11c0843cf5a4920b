package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.api.StudentAnswers.ChildRow;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.health.history.EvaluatedDose;
import org.monarca.exchange.health.history.GroupStanding;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.GroupForecast;

/** A child's immunizations, snake case; vaccine groups as CDC names them. */
final class ImmunizationAnswers {

  static final String ADVICE = "It advises; a nurse or physician decides.";

  private ImmunizationAnswers() {}

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * All of them.
   *
   * @param schedule the version of CDC's supporting data
   * @param closed kinds of elements that are left out for the reader's role and purpose; where
   *     {@code health} is one, doses and forecasts are empty and say nothing
   * @param notForecast why nothing is forecast: {@code closed}, {@code no birth date}, {@code no
   *     dose sent}, {@code contested}, {@code no dose evaluated}; null where it is
   * @param entry what a State asks for school entry; null where no State was asked for, or health
   *     is closed
   */
  record Immunizations(
      @JsonProperty("exchange_id") String exchangeId,
      LocalDate assessed,
      String schedule,
      String advice,
      List<String> closed,
      List<GivenDose> doses,
      @JsonProperty("not_forecast") @Nullable String notForecast,
      List<Forecast> forecasts,
      @JsonProperty("school_entry") @Nullable SchoolEntryAnswers entry) {

    /**
     * @param entry how a history stands beside what a State asks; absent where none was asked for
     */
    static Immunizations of(
        ChildRecord child,
        Histories histories,
        LocalDate day,
        Optional<Function<ImmunizationHistory, SchoolEntryAnswers>> entry) {
      boolean isClosed = child.closure().closes(Sensitive.HEALTH);
      var history = histories.of(child, day);
      return new Immunizations(
          child.id().digits(),
          day,
          histories.source(),
          ADVICE,
          child.closure().closed().stream().map(Sensitive::code).sorted().toList(),
          isClosed
              ? List.of()
              : Stream.concat(
                      history.doses().stream().map(dose -> GivenDose.of(dose, false)),
                      child.contested().stream()
                          .flatMap(doubted -> histories.of(doubted, day).doses().stream())
                          .map(dose -> GivenDose.of(dose, true)))
                  .toList(),
          isClosed ? "closed" : history.notForecast().map(ImmunizationAnswers::code).orElse(null),
          isClosed || history.notForecast().isPresent()
              ? List.of()
              : history.groups().stream().map(Forecast::of).toList(),
          isClosed ? null : entry.map(beside -> beside.apply(history)).orElse(null));
    }
  }

  /**
   * A dose, counted once.
   *
   * @param notEvaluated why it is not; absent where it is
   * @param perhaps the day of another dose that this may be too, so that a nurse should look and it
   *     counts for nothing; absent where there is none
   * @param contested whether only a record tells it that no longer fits the child; absent if not
   */
  record GivenDose(
      @JsonProperty("cvx_code") @Nullable Integer cvx,
      @JsonProperty("occurrence_date") @Nullable LocalDate day,
      @JsonProperty("not_evaluated") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String notEvaluated,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate perhaps,
      List<Evaluation> evaluations,
      List<ChildRow> told,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {

    static GivenDose of(EvaluatedDose dose, boolean contested) {
      var unread = dose.unread();
      return new GivenDose(
          dose.dose().cvx(),
          dose.dose().day(),
          unread == null ? null : code(unread),
          dose.dose().perhaps(),
          dose.parts().stream().map(Evaluation::of).toList(),
          dose.dose().tellings().stream()
              .map(telling -> ChildRow.of(telling.entry(), contested))
              .toList(),
          contested);
    }
  }

  /** What a dose counts for in a vaccine group. */
  record Evaluation(@JsonProperty("vaccine_group") String group, String status, String reason) {

    static Evaluation of(DoseEvaluation part) {
      return new Evaluation(part.group(), part.verdict().words(), part.reason().words());
    }
  }

  /**
   * What is due of a vaccine group.
   *
   * @param otherwise the status if doses that may be told twice were doses of their own; absent
   *     where it is the same, and so are the next dose and its days
   * @param otherwiseDue the next dose if they were; absent where none would be due, or all is the
   *     same
   * @param doses that stand
   * @param dose the number of the next one; null where none is due
   */
  record Forecast(
      @JsonProperty("vaccine_group") String group,
      String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String otherwise,
      @JsonProperty("otherwise_due") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable NextDose otherwiseDue,
      int doses,
      @JsonProperty("next_dose") @Nullable Integer dose,
      @JsonProperty("earliest_date") @Nullable LocalDate earliest,
      @JsonProperty("recommended_date") @Nullable LocalDate recommended,
      @JsonProperty("past_due_date") @Nullable LocalDate pastDue) {

    static Forecast of(GroupStanding standing) {
      var due = standing.due();
      var otherwise = standing.otherwise();
      return new Forecast(
          standing.group(),
          code(standing.standing()),
          otherwise == null ? null : code(otherwise.standing()),
          otherwise == null ? null : NextDose.of(otherwise.due()),
          standing.doses(),
          due == null ? null : due.number(),
          due == null ? null : due.earliest(),
          due == null ? null : due.recommended(),
          due == null ? null : due.pastDue());
    }
  }

  /** A dose that would be the next one. */
  record NextDose(
      @JsonProperty("next_dose") int dose,
      @JsonProperty("earliest_date") LocalDate earliest,
      @JsonProperty("recommended_date") LocalDate recommended,
      @JsonProperty("past_due_date") @Nullable LocalDate pastDue) {

    static @Nullable NextDose of(GroupForecast.@Nullable Due due) {
      return due == null
          ? null
          : new NextDose(due.number(), due.earliest(), due.recommended(), due.pastDue());
    }
  }
}
