package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.oversight.Weeks;
import org.monarca.exchange.oversight.incidents.FoundBy;
import org.monarca.exchange.oversight.incidents.Incidents;
import org.monarca.exchange.oversight.incidents.Incidents.Known;
import org.monarca.exchange.oversight.incidents.Incidents.Outcome;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One incident: written down, seen to, closed. */
@Controller
class IncidentController {

  private static final Set<String> DONE = Set.of("opened", "step", "closed", "meanwhile");

  private final Incidents incidents;
  private final Weeks weeks;
  private final ConcernedReader concerned;
  private final Readers readers;
  private final OfficeWords offices;
  private final InstantSource clock;

  IncidentController(
      Incidents incidents,
      Weeks weeks,
      ConcernedReader concerned,
      Readers readers,
      OfficeWords offices,
      InstantSource clock) {
    this.incidents = incidents;
    this.weeks = weeks;
    this.concerned = concerned;
    this.readers = readers;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * @param week Monday of an unusual week that it is begun from
   */
  @GetMapping("/incidents/new")
  String form(
      Actor actor, @RequestParam(defaultValue = "") String week, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var fields = new HashMap<>(TypedMoment.fields("discovered", clock.instant(), words.zone()));
    if (isLookedAt(actor, week)) {
      fields.put("week", week);
      fields.put("found", FoundBy.WEEKLY_REPORT.code());
    }
    return form(new TypedFields(fields, Problems.NONE), words, model);
  }

  @PostMapping("/incidents")
  String open(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var sent = new HashMap<>(fields);
    if (!isLookedAt(actor, sent.getOrDefault("week", ""))) {
      sent.remove("week");
    }
    var form = new IncidentForm(sent, words, clock.instant());
    return form.incident(actor, concerned)
        .map(incident -> back(incidents.open(actor, incident), "opened"))
        .orElseGet(() -> form(form.typed(), words, model));
  }

  @GetMapping("/incidents/{id}")
  String incident(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var says = DONE.contains(done) ? words.say("incident.done." + done) : null;
    var now = TypedMoment.fields("at", clock.instant(), words.zone());
    return show(actor, TypedNumber.of(id), says, new TypedFields(now, Problems.NONE), words, model);
  }

  @PostMapping("/incidents/{id}/steps")
  String step(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var form = new IncidentForm(fields, words, clock.instant());
    var step = form.step(actor, concerned);
    if (step.isEmpty()) {
      return show(actor, TypedNumber.of(id), null, form.typed(), words, model);
    }
    var outcome = incidents.add(actor, TypedNumber.of(id), step.get());
    if (outcome == Outcome.TOO_EARLY) {
      form.isTooEarly();
      return show(actor, TypedNumber.of(id), null, form.typed(), words, model);
    }
    return back(TypedNumber.of(id), outcome, "step");
  }

  @PostMapping("/incidents/{id}/closing")
  String close(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var sent = new HashMap<>(TypedMoment.fields("at", clock.instant(), words.zone()));
    sent.putAll(fields);
    var form = new IncidentForm(sent, words, clock.instant());
    var conclusion = form.conclusion();
    if (conclusion.isEmpty()) {
      return show(actor, TypedNumber.of(id), null, form.typed(), words, model);
    }
    var outcome = incidents.close(actor, TypedNumber.of(id), conclusion.get());
    if (outcome == Outcome.RUNNING) {
      var known =
          incidents.find(actor, TypedNumber.of(id)).orElseThrow(IncidentController::missing);
      form.isRunning(new IncidentWords(words, clock.instant()).running(known.incident()));
      return show(actor, TypedNumber.of(id), null, form.typed(), words, model);
    }
    return back(TypedNumber.of(id), outcome, "closed");
  }

  private String form(TypedFields typed, Wording words, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("found", new IncidentWords(words, clock.instant()).found());
    return "incidents/new";
  }

  private String show(
      Actor actor, long id, @Nullable String done, TypedFields typed, Wording words, Model model) {
    var known = incidents.find(actor, id).orElseThrow(IncidentController::missing);
    var names = offices.in(words);
    names.people(people(known));
    var week = known.story().week();
    boolean weekKept = week != null && weeks.isLookedAt(actor, week);
    model.addAttribute(
        "incident",
        new IncidentWords(words, clock.instant())
            .page(known, names::person, weekKept, done, typed));
    return "incidents/one";
  }

  private static Stream<@Nullable String> people(Known known) {
    var story = known.story();
    return Stream.of(
            Stream.of(story.openedBy()),
            story.accounts().stream(),
            story.steps().stream().map(step -> step.by()))
        .flatMap(some -> some);
  }

  private boolean isLookedAt(Actor actor, String week) {
    return WeeksController.date(week).filter(day -> weeks.isLookedAt(actor, day)).isPresent();
  }

  private static String back(long id, Outcome outcome, String done) {
    return switch (outcome) {
      case DONE -> back(id, done);
      case CLOSED -> back(id, "meanwhile");
      case NOT_THERE, TOO_EARLY, RUNNING -> throw missing();
    };
  }

  private static String back(long id, String done) {
    return "redirect:/incidents/" + id + "?done=" + done;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
