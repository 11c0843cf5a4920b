package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.credit.Overlap;
import org.monarca.exchange.credit.PlanVersion;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;
import org.monarca.exchange.web.RequirementsPage.LinePart;
import org.monarca.exchange.web.RequirementsPage.PlanPart;

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
                    counts(one),
                    one.official() ? null : words.say("credit.example")))
            .toList(),
        Overlap.in(plan).stream().map(this::overlap).toList(),
        own && !plan.isLocal(),
        own && plan.confirmation() != null);
  }

  private String counts(Requirement requirement) {
    return requirement.kind() == Kind.SUBJECT
        ? subjects(requirement.accepts())
        : words.say("requirements.counts." + requirement.kind().name().toLowerCase(Locale.ROOT));
  }

  private String subjects(List<Subject> subjects) {
    return subjects.stream()
        .map(subject -> words.say("credit.subject." + subject.code()))
        .collect(Collectors.joining(", "));
  }

  private String overlap(Overlap overlap) {
    return words.say(
        "requirements.overlap",
        overlap.one().name(),
        overlap.other().name(),
        subjects(overlap.subjects()));
  }

  private static String standing(Plan plan) {
    if (plan.confirmation() != null) {
      return "requirements.confirmed";
    }
    return plan.isVerified() ? "requirements.read" : "credit.example";
  }

  /** In force, to come or replaced, on that day. */
  List<VersionLine> history(List<PlanVersion> versions, LocalDate today) {
    return versions.stream().map(version -> line(version, versions, today)).toList();
  }

  private VersionLine line(PlanVersion version, List<PlanVersion> all, LocalDate today) {
    var confirmed = version.confirmation();
    return new VersionLine(
        words.say("value.by", version.plan().program(), version.plan().classes().said()),
        words.number(version.number()),
        words.say(
            "requirements.standing."
                + version.standing(all, today).name().toLowerCase(Locale.ROOT).replace('_', '-')),
        version.ended()
            ? words.say("requirements.ended", words.date(version.inForce()))
            : words.say(
                "requirements.said",
                confirmed.source(),
                words.date(confirmed.read()),
                words.date(version.inForce())),
        words.moment(confirmed.at()),
        people.apply(confirmed.by()),
        List.of());
  }
}
