package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.plans.Gap;
import org.monarca.exchange.credit.plans.Need;
import org.monarca.exchange.credit.plans.Next;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Standing.Answer;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.web.CreditsPage.GapPart;
import org.monarca.exchange.web.CreditsPage.NeedRow;

/** What is missing for a diploma, with the arithmetic, in a counsellor's words. */
final class GapWords {

  private final Wording words;
  private final LedgerWords ledger;

  GapWords(Wording words) {
    this.words = words;
    this.ledger = new LedgerWords(words);
  }

  GapPart part(Gap gap, int graduates) {
    var plan = gap.plan();
    return new GapPart(
        words.say("plan.heading", words.state(plan.state()), plan.program()),
        plan.isVerified() ? null : words.say("plan.example"),
        source(plan),
        plan.notes().isEmpty() ? null : words.say("plan.notes", plan.notes()),
        words.say("plan.answer." + code(gap.standing().answer())),
        look(gap.standing().answer()),
        new StandingWords(words).steps(gap, graduates),
        plan.algebraOne() ? words.say("plan.algebra." + code(gap.algebraOne())) : null,
        gap.needs().stream().map(this::row).toList(),
        words.say(
            "plan.sum",
            LedgerWords.digits(gap.counted()),
            plan.total() == null ? words.say("plan.total.local") : LedgerWords.digits(plan.total()),
            LedgerWords.digits(gap.missing()),
            LedgerWords.digits(gap.spare())));
  }

  /** Where it stands, and who read it when. */
  String source(Plan plan) {
    @Nullable Confirmation confirmed = plan.confirmation();
    return confirmed == null
        ? words.say("plan.source.shipped", plan.source(), words.date(plan.taken()), read(plan))
        : words.say("plan.source.confirmed", confirmed.source(), words.date(confirmed.read()));
  }

  private String read(Plan plan) {
    return words.say(plan.isVerified() ? "plan.read.text" : "plan.read.not");
  }

  private NeedRow row(Need need) {
    return new NeedRow(
        need.requirement().name(),
        LedgerWords.digits(need.requirement().credits()),
        LedgerWords.digits(need.counted()),
        LedgerWords.digits(need.missing()),
        need.isMet(),
        need.uses().stream()
            .map(use ->
                words.say(
                    "plan.use",
                    ledger.title(use.line().row().entry()),
                    ledger.by(use.line().row().entry()),
                    LedgerWords.digits(use.credits())))
            .toList(),
        next(need),
        need.requirement().official() ? null : words.say("credit.example"));
  }

  private List<String> next(Need need) {
    if (need.isMet()) {
      return List.of();
    }
    return switch (need.requirement().kind()) {
      case ELECTIVES -> List.of(words.say("plan.next.elective"));
      case SCHOOL -> List.of(words.say("plan.next.school"));
      case SUBJECT ->
          need.next().isEmpty()
              ? List.of(words.say("plan.next.any"))
              : need.next().stream().map(this::next).toList();
    };
  }

  private String next(Next next) {
    return switch (next) {
      case Next.GoOn(var ahead) ->
          words.say(
              "plan.next." + code(ahead.why()),
              ledger.title(ahead.course()),
              ledger.by(ahead.course()),
              LedgerWords.digits(ahead.line().left()));
      case Next.Evaluate(var line) ->
          words.say(
              "plan.next.evaluate",
              ledger.title(line.row().entry()),
              ledger.by(line.row().entry()),
              LedgerWords.digits(line.open()));
      case Next.Take(var course) -> words.say("plan.next.take", course.title(), course.code());
    };
  }

  private static String look(Answer answer) {
    return switch (answer) {
      case ON_TRACK -> "mark-good";
      case BEHIND -> "mark-bad";
      case EXAMPLE, PENDING, NOT_SENT -> "mark-warn";
      case OTHER_CLASS, NOT_YET, LOCAL, NO_GRADE -> "";
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
