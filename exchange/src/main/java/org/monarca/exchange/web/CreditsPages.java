package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.plans.Gap;
import org.monarca.exchange.credit.plans.Graduate;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.web.CreditsPage.Apart;
import org.monarca.exchange.web.CreditsPage.Finish;
import org.monarca.exchange.web.CreditsPage.PlanGroup;
import org.monarca.records.RecordKind;

/** Lays out what a student's courses count, and what is missing for a diploma. */
final class CreditsPages {

  private final ChildRecord child;
  private final CourseBook book;
  private final Plans plans;
  private final Graduate graduate;
  private final Wording words;
  private final LocalDate today;
  private final LedgerWords ledgerWords;

  CreditsPages(
      ChildRecord child,
      CourseBook book,
      Plans plans,
      Graduate graduate,
      Wording words,
      LocalDate today) {
    this.child = child;
    this.book = book;
    this.plans = plans;
    this.graduate = graduate;
    this.words = words;
    this.today = today;
    this.ledgerWords = new LedgerWords(words);
  }

  /**
   * @param asked the number by which the child was asked for
   * @param planAsked key of the plan to lay beside the credits; blank for that of the State where
   *     the student is to graduate
   * @param made by whom and when, in words
   */
  CreditsPage page(String asked, String planAsked, ShelterWords shelter, String made) {
    var whole = new ChildPages(child, shelter, words, today);
    var ledger = Ledger.of(child, book);
    var plan = plan(planAsked);
    return new CreditsPage(
        whole.banner(),
        shelter.of(child.shelter()),
        whole.closed(),
        whole.notes(asked),
        place(),
        groups(),
        plan.map(Plan::key).orElse(""),
        plan.map(one -> Gap.of(child, ledger, one, graduate, book))
            .map(gap -> new GapWords(words).part(gap, graduate.graduates()))
            .orElse(null),
        ledgerWords.books(ledger),
        ledger.of(Status.IN_PROGRESS).stream().map(this::finish).toList(),
        child.contested().stream().map(this::apart).toList(),
        made);
  }

  private Optional<Plan> plan(String asked) {
    return plans
        .find(asked)
        .or(() ->
            Optional.ofNullable(graduate.state())
                .flatMap(state -> plans.of(state, graduate.graduates()).stream().findFirst()));
  }

  private String place() {
    var state = graduate.state();
    if (state == null) {
      return words.say("plan.place.unknown");
    }
    return graduate.school() == null
        ? words.say("plan.place.state", words.state(state))
        : words.say("plan.place.school", school(graduate.school()), words.state(state));
  }

  /** By its name, where an enrollment there says it. */
  private String school(String number) {
    return enrollments()
        .filter(one -> number.equals(one.values().get("school_id")))
        .map(one -> one.values().get("school_or_project_name"))
        .filter(name -> name != null)
        .findFirst()
        .orElse(words.say("plan.place.number", number));
  }

  private Stream<Entry> enrollments() {
    return child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream();
  }

  private List<PlanGroup> groups() {
    return plans.states().stream()
        .map(state ->
            new PlanGroup(
                words.state(state),
                plans.of(state).stream()
                    .map(plan ->
                        new Choice(
                            plan.key(),
                            words.say(
                                plan.isVerified() ? "plan.choice" : "plan.choice.example",
                                words.state(state),
                                plan.program(),
                                plan.classes().said())))
                    .toList()))
        .sorted(Comparator.comparing(PlanGroup::state, words.order()))
        .toList();
  }

  private Finish finish(Line line) {
    return new Finish(
        ledgerWords.title(line.row().entry()),
        ledgerWords.by(line.row().entry()),
        words.say(
            "credit.left", LedgerWords.digits(line.left()), LedgerWords.digits(line.row().worth())),
        where(line));
  }

  /** At the school of today, at the one to graduate from, or where it began. */
  private String where(Line line) {
    var last =
        enrollments()
            .max(Comparator.comparing(one -> one.values().getOrDefault("enrollment_date", "")))
            .map(one -> one.values().get("school_or_project_name"));
    return Stream.of(
            last.map(school -> words.say("credit.finish.here", school)),
            Optional.ofNullable(graduate.school())
                .map(this::school)
                .filter(school -> !school.equals(last.orElse("")))
                .map(school -> words.say("credit.finish.graduation", school)),
            Optional.of(words.say("credit.finish.began", words.state(line.row().entry().state()))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Apart apart(ChildRecord doubted) {
    var record = doubted.states().getFirst();
    return new Apart(
        words.say("child.contested", words.state(record.state()), record.stateStudentId()),
        ledgerWords.books(Ledger.of(doubted, book)));
  }
}
