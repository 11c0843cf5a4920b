package org.monarca.exchange.web;

import java.util.List;
import java.util.function.Function;
import org.monarca.exchange.credit.PlanVersion;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.web.RequirementsPage.LinePart;
import org.monarca.exchange.web.RequirementsPage.PlanPart;
import org.monarca.exchange.web.RequirementsPage.VersionLine;

/** Requirements of a State in words. */
final class RequirementsWords {

  private final Wording words;
  private final Function<String, String> people;
  private final GapWords gap;

  /**
   * @param people the name of whoever has that account
   */
  RequirementsWords(Wording words, Function<String, String> people) {
    this.words = words;
    this.people = people;
    this.gap = new GapWords(words);
  }

  List<PlanPart> plans(List<Plan> plans, boolean own) {
    return plans.stream().map(plan -> part(plan, plans.indexOf(plan) + 1, own)).toList();
  }

  private PlanPart part(Plan plan, int number, boolean own) {
    var total = plan.total();
    return new PlanPart(
        "plan-" + number,
        plan.key(),
        plan.program(),
        words.say("requirements.classes", plan.classes().said()),
        words.say(standing(plan)),
        plan.isVerified() ? "mark-good" : "mark-warn",
        gap.source(plan),
        plan.notes().isEmpty() ? null : plan.notes(),
        total == null
            ? words.say("requirements.local")
            : words.say("requirements.total", LedgerWords.digits(total), plan.unit()),
        plan.requirements().stream()
            .map(one ->
                new LinePart(
                    one.name(),
                    LedgerWords.digits(one.credits()),
                    one.official() ? null : words.say("credit.example")))
            .toList(),
        own && !plan.isLocal(),
        own && plan.confirmation() != null);
  }

  private static String standing(Plan plan) {
    if (plan.confirmation() != null) {
      return "requirements.confirmed";
    }
    return plan.isVerified() ? "requirements.read" : "credit.example";
  }

  List<VersionLine> history(List<PlanVersion> versions) {
    return versions.stream().map(this::line).toList();
  }

  private VersionLine line(PlanVersion version) {
    var confirmed = version.confirmation();
    return new VersionLine(
        words.say("value.by", version.plan().program(), version.plan().classes().said()),
        words.number(version.number()),
        version.ended()
            ? words.say("requirements.ended", words.date(version.inForce()))
            : words.say(
                "requirements.said",
                confirmed.source(),
                words.date(confirmed.read()),
                words.date(version.inForce())),
        words.moment(confirmed.at()),
        people.apply(confirmed.by()));
  }
}
