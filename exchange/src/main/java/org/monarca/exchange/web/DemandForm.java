package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.demands.Basis;
import org.monarca.exchange.oversight.demands.Demand;
import org.monarca.exchange.oversight.demands.Demands;
import org.monarca.exchange.oversight.demands.Family;
import org.monarca.exchange.oversight.demands.NewDecision;
import org.monarca.exchange.oversight.demands.NewDemand;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.Problems.Problem;

/** What somebody typed about a legal demand, and what was wrong with it. */
final class DemandForm {

  private final Map<String, String> fields;
  private final Wording words;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  DemandForm(Map<String, String> fields, Wording words, Instant now) {
    this.fields = fields;
    this.words = words;
    this.now = now;
  }

  /** The form of a decision at first: whom the demand names. */
  static TypedFields begun(Demand demand) {
    var named =
        demand.named().stream()
            .map(child -> new ExchangeId(child).forPeople())
            .collect(Collectors.joining("\n"));
    return new TypedFields(Map.of("children", named), Problems.NONE);
  }

  /** As it comes back. */
  TypedFields typed() {
    return new TypedFields(fields, new Problems(List.copyOf(problems)));
  }

  /** Empty where something is wrong. */
  Optional<NewDemand> demand(Actor officer, ConcernedReader reader) {
    var received = day("received");
    var office = line("office");
    if (office.length() < 2) {
      problem("office", "demand.problem.office");
    }
    var person = line("person");
    var reference = line("reference");
    var basis = Basis.of(value("basis"));
    if (basis.isEmpty()) {
      problem("basis", "demand.problem.basis");
    }
    var asked = text("asked");
    var named = reader.ownChildren(officer, value("children"), "children", words, problems);
    boolean nobody = fields.containsKey("nobody");
    if (nobody != value("children").isEmpty()) {
      problem("children", "demand.problem.named");
    }
    return problems.isEmpty() && received != null && basis.isPresent()
        ? Optional.of(
            new NewDemand(
                received, office, orNull(person), orNull(reference), basis.get(), asked, named))
        : Optional.empty();
  }

  /** Empty where something is wrong. */
  Optional<NewDecision> decision(Actor officer, Basis basis, ConcernedReader reader) {
    var answer = value("answer");
    if (!Set.of("given", "refused").contains(answer)) {
      problem("answer", "demand.problem.answer");
    }
    var why = text("why");
    boolean given = answer.equals("given");
    if (given && !basis.gives()) {
      problem("answer", "demand.problem.no-ground");
    }
    var decision =
        given
            ? given(
                basis,
                why,
                reader.ownChildren(officer, value("children"), "children", words, problems))
            : refused(basis, why);
    return problems.isEmpty() ? Optional.of(decision) : Optional.empty();
  }

  /**
   * On which day it was handed over; empty where something is wrong.
   *
   * @param decided when two people had decided it
   */
  Optional<LocalDate> handed(Instant decided) {
    var day = day("handed");
    if (day != null && day.isBefore(words.dayOf(decided))) {
      problem("handed", "demand.problem.handed");
    }
    return problems.isEmpty() ? Optional.ofNullable(day) : Optional.empty();
  }

  /** Why a decision is sent back; empty where something is wrong. */
  Optional<String> why() {
    var said = text("verdict_why");
    return problems.isEmpty() ? Optional.of(said) : Optional.empty();
  }

  /** That an order forbids to tell holds of what was asked for, too. */
  private NewDecision refused(Basis basis, String why) {
    var forbidden =
        Family.of(value("family"))
            .filter(family -> family == Family.FORBIDDEN && basis.forbids())
            .orElse(null);
    return new NewDecision(false, why, List.of(), Set.of(), forbidden, null, null, null);
  }

  private NewDecision given(Basis basis, String why, Set<ExchangeId> children) {
    if (children.isEmpty() && problems.stream().noneMatch(one -> one.field().equals("children"))) {
      problem("children", "demand.problem.children");
    }
    var kinds =
        NewDecision.KINDS.stream().filter(kind -> fields.containsKey("kind-" + kind)).toList();
    if (kinds.isEmpty()) {
      problem("kinds", "demand.problem.kinds");
    }
    var family = Family.of(value("family"));
    if (family.isEmpty()) {
      problem("family", "demand.problem.family");
    }
    if (family.filter(Family.FORBIDDEN::equals).isPresent() && !basis.forbids()) {
      problem("family", "demand.problem.not-forbidden");
    }
    boolean told = family.filter(Family.TOLD::equals).isPresent();
    boolean notTold = family.filter(Family.NOT_TOLD::equals).isPresent();
    return new NewDecision(
        true,
        why,
        kinds,
        children,
        family.orElse(null),
        told ? day("family_on") : null,
        notTold ? text("family_why") : null,
        basis.threat() ? text("threat") : null);
  }

  private @Nullable LocalDate day(String name) {
    var day = TypedDate.of(fields, name).date();
    if (day.isEmpty()) {
      problem(name, "demand.problem.day");
      return null;
    }
    if (day.get().isAfter(words.dayOf(now))) {
      problem(name, "register.to-come");
      return null;
    }
    return day.get();
  }

  private String line(String name) {
    var said = PlainText.of(fields.get(name));
    if (PlainText.isLonger(said, Demands.LONGEST_LINE)) {
      problems.add(new Problem(name, words.say("register.too-long", Demands.LONGEST_LINE)));
    }
    return said;
  }

  private String text(String name) {
    var said = value(name);
    if (said.codePointCount(0, said.length()) < Demands.SHORTEST) {
      problems.add(new Problem(name, words.say("register.too-short", Demands.SHORTEST)));
    } else if (PlainText.isLonger(said, Demands.LONGEST)) {
      problems.add(new Problem(name, words.say("register.too-long", Demands.LONGEST)));
    }
    return said;
  }

  private String value(String name) {
    return PlainText.lines(fields.get(name));
  }

  private static @Nullable String orNull(String said) {
    return said.isEmpty() ? null : said;
  }

  private void problem(String field, String key) {
    problems.add(new Problem(field, words.say(key)));
  }
}
