package org.monarca.exchange.api;

import static org.monarca.exchange.api.CreditParts.code;
import static org.monarca.exchange.api.CreditParts.credits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.api.CreditParts.RowOf;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Gap;
import org.monarca.exchange.credit.plans.Need;
import org.monarca.exchange.credit.plans.Next;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Standing;

/** What is missing for a diploma, in the words of the interface. */
final class PlanAnswers {

  private PlanAnswers() {}

  /**
   * Credits beside a plan.
   *
   * @param counted what the plan can use
   * @param spare earned credits that no requirement needs
   * @param algebraOne {@code earned}, {@code by_title} (a school looks), {@code not_earned}
   */
  record BesidePlan(
      OfPlan requirements,
      List<OfNeed> needs,
      BigDecimal counted,
      BigDecimal missing,
      BigDecimal spare,
      @JsonProperty("algebra_1") String algebraOne,
      OfStanding standing) {

    static BesidePlan of(Gap gap) {
      return new BesidePlan(
          OfPlan.of(gap.plan()),
          gap.needs().stream().map(OfNeed::of).toList(),
          credits(gap.counted()),
          credits(gap.missing()),
          credits(gap.spare()),
          code(gap.algebraOne()),
          OfStanding.of(gap.standing()));
    }
  }

  /**
   * Which requirements, and who says so.
   *
   * @param key by which they are asked for
   * @param total null where districts set credits
   * @param verified whether all of it was read in its official text; else it is an example
   * @param sourceRead what of the source was read, in words
   * @param readOn the day on which a State or an operator read it; of what is shipped, the day on
   *     which it was taken into the exchange
   * @param confirmed whether a State or an operator has confirmed it
   */
  record OfPlan(
      String key,
      String state,
      String program,
      String classes,
      @Nullable BigDecimal total,
      String unit,
      @JsonProperty("algebra_1_required") boolean algebraOne,
      boolean verified,
      String source,
      @JsonProperty("source_read") String sourceRead,
      @JsonProperty("read_on") LocalDate readOn,
      boolean confirmed) {

    static OfPlan of(Plan plan) {
      var total = plan.total();
      var confirmation = plan.confirmation();
      return new OfPlan(
          plan.key(),
          plan.state(),
          plan.program(),
          plan.classes().said(),
          total == null ? null : credits(total),
          plan.unit(),
          plan.algebraOne(),
          plan.isVerified(),
          confirmation == null ? plan.source() : confirmation.source(),
          plan.read(),
          confirmation == null ? plan.taken() : confirmation.read(),
          confirmation != null);
    }
  }

  /**
   * A requirement.
   *
   * @param accepts subjects that count for it
   * @param kind {@code subject}, {@code electives}, {@code school}
   * @param verified whether it was read in its official text
   */
  record OfNeed(
      String name,
      List<String> accepts,
      String kind,
      BigDecimal asked,
      BigDecimal counted,
      BigDecimal missing,
      boolean verified,
      List<Used> uses,
      List<Step> next) {

    static OfNeed of(Need need) {
      var requirement = need.requirement();
      return new OfNeed(
          requirement.name(),
          requirement.accepts().stream().map(Subject::code).toList(),
          code(requirement.kind()),
          credits(requirement.credits()),
          credits(need.counted()),
          credits(need.missing()),
          requirement.official(),
          need.uses().stream()
              .map(use -> new Used(RowOf.of(use.line().row().entry()), credits(use.credits())))
              .toList(),
          need.next().stream().map(Step::of).toList());
    }
  }

  /** A course that counts, and how much of its credit does. */
  record Used(RowOf row, BigDecimal credits) {}

  /**
   * What to take next.
   *
   * @param what {@code go_on}, {@code evaluate}, {@code take}
   * @param row a course of the child's; null of one to take anew
   * @param sced of one to take anew; null else
   */
  record Step(String what, @Nullable RowOf row, @Nullable String sced, @Nullable String title) {

    static Step of(Next next) {
      return switch (next) {
        case Next.GoOn(var ahead) -> new Step("go_on", RowOf.of(ahead.course()), null, null);
        case Next.Evaluate(var line) ->
            new Step("evaluate", RowOf.of(line.row().entry()), null, null);
        case Next.Take(var course) -> new Step("take", null, course.code(), course.title());
      };
    }
  }

  /**
   * Whether the child is on track, with the arithmetic: {@code years_done} of 4 x ({@code total}
   * less {@code school}) is {@code expected}, beside {@code counted}.
   *
   * @param school credits of the total that only a school finds
   * @param again credits that count by an example of a rule alone, and make nobody on track
   * @param undecided credits that somebody has still to decide on
   * @param silentStates where the child was in high school, and which sent no course
   * @param perYear credits that are left to earn in each year
   */
  record OfStanding(
      String answer,
      @JsonProperty("years_done") int yearsDone,
      @Nullable BigDecimal total,
      BigDecimal school,
      @Nullable BigDecimal expected,
      BigDecimal counted,
      BigDecimal again,
      BigDecimal undecided,
      @JsonProperty("silent_states") List<String> silentStates,
      @JsonProperty("years_left") int yearsLeft,
      @JsonProperty("per_year") @Nullable BigDecimal perYear) {

    static OfStanding of(Standing standing) {
      return new OfStanding(
          code(standing.answer()),
          standing.yearsDone(),
          rounded(standing.total()),
          credits(standing.school()),
          rounded(standing.expected()),
          credits(standing.counted()),
          credits(standing.again()),
          credits(standing.untold().pending()),
          standing.untold().silent(),
          standing.yearsLeft(),
          rounded(standing.perYear()));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal some) {
      return some == null ? null : credits(some);
    }
  }
}
