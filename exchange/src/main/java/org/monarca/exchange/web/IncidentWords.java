package org.monarca.exchange.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.incidents.ClockTerm;
import org.monarca.exchange.oversight.incidents.FoundBy;
import org.monarca.exchange.oversight.incidents.Incident;
import org.monarca.exchange.oversight.incidents.IncidentStory;
import org.monarca.exchange.oversight.incidents.Incidents.Known;
import org.monarca.exchange.web.IncidentsPage.Due;
import org.monarca.exchange.web.IncidentsPage.Line;
import org.monarca.exchange.web.IncidentsPage.Term;

/** Incidents in the reader's language. */
final class IncidentWords {

  private final Wording words;
  private final Instant now;

  IncidentWords(Wording words, Instant now) {
    this.words = words;
    this.now = now;
  }

  Line line(Incident incident) {
    return new Line(
        incident.id(),
        name(incident),
        words.state(incident.state()),
        words.moment(incident.discovered()),
        standing(incident),
        incident.isOverdue(now),
        clocks(incident));
  }

  /**
   * @param names what people are called, by their accounts
   * @param weekKept whether the week that it was begun from is still there to be read
   */
  IncidentPage page(
      Known known,
      UnaryOperator<String> names,
      boolean weekKept,
      @Nullable String done,
      TypedFields typed) {
    var incident = known.incident();
    var story = known.story();
    var week = story.week();
    return new IncidentPage(
        incident.id(),
        name(incident),
        standing(incident),
        incident.isOverdue(now),
        words.moment(incident.discovered()),
        orNotKnown(story.happened()),
        words.say("incident.found." + story.found().code()),
        story.what(),
        words.say(
            "incident.opened-by", words.moment(incident.opened()), names.apply(story.openedBy())),
        week == null
            ? null
            : new Choice(week.toString(), words.say("incident.week.of", words.date(week))),
        weekKept,
        story.conclusion(),
        story.children().stream().map(id -> new ExchangeId(id).forPeople()).toList(),
        story.accounts().stream().map(names).toList(),
        clocks(incident),
        story.steps().stream().map(step -> step(incident, step, names)).toList(),
        meets(incident),
        done,
        typed);
  }

  List<Choice> found() {
    return Arrays.stream(FoundBy.values())
        .map(one -> new Choice(one.code(), words.say("incident.found." + one.code())))
        .toList();
  }

  Term term(String code, int hours) {
    return new Term(
        code,
        words.say("incident.clock." + code),
        words.say("incident.clock." + code + ".means"),
        Integer.toString(hours));
  }

  private String name(Incident incident) {
    return words.say("incident.name", Long.toString(incident.id()));
  }

  private String standing(Incident incident) {
    var closed = incident.closed();
    if (closed != null) {
      return words.say("incident.closed", words.moment(closed));
    }
    return words.say(incident.isOverdue(now) ? "incident.late" : "incident.seen-to");
  }

  private List<Due> clocks(Incident incident) {
    return incident.clocks().stream().map(this::due).toList();
  }

  private Due due(Incident.Clock clock) {
    var met = clock.met();
    var waived = clock.waived();
    if (waived != null) {
      return due(clock, words.say("incident.waived", words.day(waived)));
    }
    var key =
        met != null
            ? (met.isAfter(clock.due()) ? "incident.met-late" : "incident.met")
            : clock.isOverdue(now) ? "incident.overdue" : "incident.due";
    return due(clock, words.say(key, words.moment(met == null ? clock.due() : met)));
  }

  private Due due(Incident.Clock clock, String standing) {
    return new Due(
        clock.code(),
        words.say("incident.clock." + clock.code()),
        standing,
        clock.isOverdue(now),
        words.say("incident.source." + source(clock.code())));
  }

  private static String source(String code) {
    return ClockTerm.all().stream()
        .filter(term -> term.code().equals(code))
        .map(ClockTerm::source)
        .findFirst()
        .orElse("as-set");
  }

  private IncidentPage.Step step(
      Incident incident, IncidentStory.Step step, UnaryOperator<String> names) {
    var clock = step.clock();
    return new IncidentPage.Step(
        words.moment(step.at()),
        names.apply(step.by()),
        step.what(),
        clock == null
            ? null
            : words.say(
                step.waives() ? "incident.not-needed" : "incident.meets",
                words.say("incident.clock." + clock)),
        isWrittenLate(incident, step) ? words.moment(step.written()) : null);
  }

  /** Who says afterwards that something was done in time says it for all to see. */
  private static boolean isWrittenLate(Incident incident, IncidentStory.Step step) {
    return incident.clocks().stream()
        .anyMatch(
            clock -> clock.code().equals(step.clock()) && step.written().isAfter(clock.due()));
  }

  /** What of it is neither done nor said to be not needed, but for the conclusion. */
  String running(Incident incident) {
    return incident.running().stream()
        .map(clock -> words.say("incident.clock." + clock.code()))
        .collect(Collectors.joining("; "));
  }

  private List<Choice> meets(Incident incident) {
    return ClockTerm.all().stream()
        .filter(ClockTerm::isMetByStep)
        .filter(term -> runs(incident, term))
        .map(term -> new Choice(term.code(), words.say("incident.clock." + term.code())))
        .toList();
  }

  private static boolean runs(Incident incident, ClockTerm term) {
    return Stream.of(incident)
        .flatMap(one -> one.clocks().stream())
        .anyMatch(clock -> clock.code().equals(term.code()) && clock.isRunning());
  }

  private String orNotKnown(@Nullable Instant at) {
    return at == null ? words.say("value.not-known") : words.moment(at);
  }
}
