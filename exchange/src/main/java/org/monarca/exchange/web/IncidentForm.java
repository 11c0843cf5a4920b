package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.oversight.incidents.ClockTerm;
import org.monarca.exchange.oversight.incidents.Concerned;
import org.monarca.exchange.oversight.incidents.FoundBy;
import org.monarca.exchange.oversight.incidents.Incidents;
import org.monarca.exchange.oversight.incidents.NewIncident;
import org.monarca.exchange.oversight.incidents.NewStep;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.Problems.Problem;

/** What somebody typed about an incident, and what was wrong with it. */
final class IncidentForm {

  private final Map<String, String> fields;
  private final Wording words;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  IncidentForm(Map<String, String> fields, Wording words, Instant now) {
    this.fields = fields;
    this.words = words;
    this.now = now;
  }

  /** As it comes back. */
  TypedFields typed() {
    return new TypedFields(fields, new Problems(List.copyOf(problems)));
  }

  /** Empty where something is wrong. */
  Optional<NewIncident> incident(Actor officer, ConcernedReader reader) {
    var discovered = moment("discovered", true, false);
    var happened = moment("happened", false, false);
    if (discovered != null && happened != null && happened.isAfter(discovered)) {
      problem("happened", "incident.problem.order");
    }
    var found = FoundBy.of(value("found"));
    if (found.isEmpty()) {
      problem("found", "incident.problem.found");
    }
    var what = text("what", Incidents.SHORTEST);
    var concerned = concerned(officer, reader);
    return problems.isEmpty() && discovered != null && found.isPresent()
        ? Optional.of(new NewIncident(discovered, happened, found.get(), what, week(), concerned))
        : Optional.empty();
  }

  /** Empty where something is wrong. */
  Optional<NewStep> step(Actor officer, ConcernedReader reader) {
    var at = moment("at", true, true);
    boolean waives = fields.containsKey("waives");
    var what = text("what", waives ? Incidents.SHORTEST : Incidents.SHORTEST_STEP);
    var code = value("clock");
    var clock =
        ClockTerm.all().stream()
            .filter(term -> term.code().equals(code) && term.isMetByStep())
            .map(ClockTerm::code)
            .findFirst();
    if (waives && clock.isEmpty()) {
      problem("clock", "incident.problem.waives");
    }
    var concerned = concerned(officer, reader);
    return problems.isEmpty() && at != null
        ? Optional.of(new NewStep(at, clock.orElse(null), waives, what, concerned))
        : Optional.empty();
  }

  /** Empty where something is wrong. */
  Optional<String> conclusion() {
    var said = text("conclusion", Incidents.SHORTEST);
    return problems.isEmpty() ? Optional.of(said) : Optional.empty();
  }

  void isTooEarly() {
    problem("at", "incident.problem.early");
  }

  /** What is neither done nor said to be not needed. */
  void isRunning(String what) {
    problems.add(new Problem("conclusion", words.say("incident.problem.running", what)));
  }

  private Concerned concerned(Actor officer, ConcernedReader reader) {
    return new Concerned(
        reader.children(officer, value("children"), "children", words, problems),
        reader.accounts(officer, value("accounts"), "accounts", words, problems));
  }

  /** Monday of the week that it is begun from; what is none is left out. */
  private @Nullable LocalDate week() {
    return WeeksController.date(value("week")).orElse(null);
  }

  /**
   * @param latest whether a day without a time is meant to its end: nothing is done earlier by that
   */
  private @Nullable Instant moment(String name, boolean needed, boolean latest) {
    var typed = TypedMoment.of(fields, name);
    if (!needed && !typed.any()) {
      return null;
    }
    var at = latest ? typed.atLatest(words.zone(), now) : typed.at(words.zone());
    if (at.isEmpty()) {
      problem(name, "register.no-moment");
      return null;
    }
    if (at.get().isAfter(now)) {
      problem(name, "register.to-come");
      return null;
    }
    return at.get();
  }

  private String text(String name, int shortest) {
    var said = value(name);
    if (said.codePointCount(0, said.length()) < shortest) {
      problems.add(new Problem(name, words.say("register.too-short", shortest)));
    } else if (PlainText.isLonger(said, Incidents.LONGEST)) {
      problems.add(new Problem(name, words.say("register.too-long", Incidents.LONGEST)));
    }
    return said;
  }

  private String value(String name) {
    return PlainText.lines(fields.get(name));
  }

  private void problem(String field, String key) {
    problems.add(new Problem(field, words.say(key)));
  }
}
