package org.monarca.exchange.api;

import static org.monarca.exchange.api.CreditParts.code;
import static org.monarca.exchange.api.CreditParts.credits;
import static org.monarca.exchange.api.CreditParts.named;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.api.CreditParts.RowOf;
import org.monarca.exchange.api.PlanAnswers.BesidePlan;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.credit.CreditView;
import org.monarca.exchange.credit.courses.KnownCourse;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.placement.CreditCounts;

/** Credits in the words of the interface: snake case, credits as numbers of two decimals. */
final class CreditAnswers {

  private CreditAnswers() {}

  /**
   * A child's credits.
   *
   * @param closed kinds of elements that are left out for the reader's role and purpose
   * @param grade in which the child is placed; null where none is known
   * @param classOf the year in which its class graduates
   * @param contested records of which nobody has decided yet whether they are the child's, each
   *     with credits of its own: they count for nothing else
   * @param plan what is missing for a diploma; null where no requirements are known
   */
  record StudentCredits(
      @JsonProperty("exchange_id") String exchangeId,
      @JsonProperty("protected") boolean isProtected,
      List<String> closed,
      @JsonProperty("as_of") LocalDate asOf,
      @Nullable String grade,
      @JsonProperty("class") int classOf,
      Graduation graduation,
      Books credits,
      List<Books> contested,
      @Nullable BesidePlan plan) {

    static StudentCredits of(CreditView view, LocalDate today) {
      var child = view.child();
      var graduate = view.graduate();
      var gap = view.gap();
      return new StudentCredits(
          child.id().digits(),
          child.isProtected(),
          child.closure().closed().stream().map(Sensitive::code).sorted().toList(),
          today,
          graduate.grade(),
          graduate.graduates(),
          new Graduation(graduate.state(), graduate.school()),
          Books.of(view.ledger(), null),
          child.contested().stream().map(doubted -> apart(doubted, view)).toList(),
          gap == null ? null : BesidePlan.of(gap));
    }

    private static Books apart(ChildRecord doubted, CreditView view) {
      return Books.of(Ledger.of(doubted, view.book()), named(doubted.states().getFirst().state()));
    }
  }

  /**
   * Where the child is to graduate.
   *
   * @param school NCES number; null where none was sent
   */
  record Graduation(@Nullable String state, @Nullable String school) {}

  /**
   * What courses count.
   *
   * @param state of a contested record; absent otherwise, and where it is withheld
   * @param counted what States granted, each course once
   * @param partial what the hours of courses under way would be worth: a proposal
   * @param hoursOfACredit by which they are, an example until it is verified
   */
  record Books(
      @Nullable String state,
      BigDecimal counted,
      BigDecimal partial,
      @JsonProperty("hours_of_a_credit") BigDecimal hoursOfACredit,
      Map<String, BigDecimal> subjects,
      List<CourseLine> courses) {

    static Books of(Ledger ledger, @Nullable String state) {
      var subjects = new TreeMap<String, BigDecimal>();
      ledger
          .bySubject()
          .forEach((subject, lines) ->
              subjects.put(subject.code(), credits(Ledger.sum(lines, Line::counted))));
      return new Books(
          state,
          credits(ledger.counted()),
          credits(ledger.partial()),
          LedgerRules.hoursOfACredit(),
          subjects,
          ledger.lines().stream().map(CourseLine::of).toList());
    }
  }

  /**
   * A course.
   *
   * @param sced by which it is known; null where it is by its title alone
   * @param knownBy {@code sent}, {@code confirmed}, {@code same_title}, {@code title}
   * @param open what is not earned yet of this part of it
   * @param why the rule by which it counts what it counts
   * @param instead the row that counts in its stead; null where none does
   * @param exampleRules whether where it stands rests on a rule that nobody has verified
   */
  record CourseLine(
      RowOf row,
      @Nullable String title,
      @JsonProperty("end_academic_year") @Nullable String endAcademicYear,
      @Nullable String sced,
      @JsonProperty("known_by") String knownBy,
      String subject,
      @Nullable String mark,
      String status,
      BigDecimal granted,
      BigDecimal counted,
      BigDecimal partial,
      BigDecimal open,
      String why,
      @Nullable RowOf instead,
      @JsonProperty("example_rules") boolean exampleRules) {

    static CourseLine of(Line line) {
      var row = line.row();
      var instead = line.instead();
      KnownCourse course = row.course();
      return new CourseLine(
          RowOf.of(row.entry()),
          row.entry().values().get("course_title"),
          row.entry().values().get("end_academic_year"),
          course.sced(),
          code(course.basis()),
          course.subject().code(),
          row.mark(),
          code(line.status()),
          credits(row.granted()),
          credits(line.counted()),
          credits(line.partial()),
          credits(line.open()),
          code(line.why()),
          instead == null ? null : RowOf.of(instead),
          line.isExample());
    }
  }

  /**
   * How many children stand how.
   *
   * @param withoutPlan of whom no requirements are known
   * @param answers by what is said of them
   */
  record Counts(
      String state,
      @JsonProperty("as_of") LocalDate asOf,
      long children,
      @JsonProperty("without_plan") long withoutPlan,
      Map<String, Long> answers) {

    static Counts of(String state, LocalDate today, CreditCounts counts) {
      var answers = new TreeMap<String, Long>();
      counts.answers().forEach((answer, many) -> answers.put(code(answer), many));
      return new Counts(state, today, counts.children(), counts.withoutPlan(), answers);
    }
  }
}
