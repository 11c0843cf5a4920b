package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.oversight.incidents.ClockTerm;
import org.monarca.exchange.oversight.incidents.Incident;
import org.monarca.exchange.oversight.incidents.Incidents;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The incident log: all of it, its times, and its file. */
@Controller
class IncidentsController {

  private static final int PAGE = 50;
  private static final Set<String> DONE = Set.of("hours");

  private final Incidents incidents;
  private final Readers readers;
  private final OfficeWords offices;
  private final InstantSource clock;

  IncidentsController(
      Incidents incidents, Readers readers, OfficeWords offices, InstantSource clock) {
    this.incidents = incidents;
    this.readers = readers;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/incidents")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var says = DONE.contains(done) ? words.say("incident.done." + done) : null;
    return show(actor, Math.clamp(page, 1, 100_000), says, TypedFields.NONE, words, model);
  }

  @PostMapping("/incidents/clocks")
  String set(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var wanted = new LinkedHashMap<String, Integer>();
    var problems = new ArrayList<Problem>();
    for (var term : ClockTerm.all()) {
      var typed = fields.getOrDefault(term.code(), "").strip();
      int hours = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
      if (hours < 1 || hours > ClockTerm.MOST_HOURS) {
        problems.add(
            new Problem(term.code(), words.say("incident.problem.hours", ClockTerm.MOST_HOURS)));
      }
      wanted.put(term.code(), hours);
    }
    if (!problems.isEmpty()) {
      var typed = new TypedFields(fields, new Problems(problems));
      return show(actor, 1, null, typed, words, model);
    }
    incidents.set(actor, wanted);
    return "redirect:/incidents?done=hours";
  }

  @GetMapping("/incidents.csv")
  void export(Actor actor, HttpServletResponse response) throws IOException {
    var all = incidents.export(actor);
    var words = readers.wordsFor(actor, Locale.US);
    var names = offices.in(words);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incidents.csv\"");
    try (var table = Table.csv(response.getOutputStream(), IncidentRows.COLUMNS)) {
      all.list().forEach(known -> IncidentRows.write(known, names::person, table));
      if (all.cut()) {
        RegisterRows.cut(words, IncidentRows.COLUMNS.size(), table);
      }
    }
  }

  private String show(
      Actor actor, int page, @Nullable String done, TypedFields typed, Wording words, Model model) {
    boolean officer = actor.role().equals(Role.PRIVACY_OFFICER.code());
    var inWords = new IncidentWords(words, clock.instant());
    List<Incident> found = incidents.list(actor, (page - 1) * PAGE, PAGE + 1);
    var hours = new ArrayList<IncidentsPage.Term>();
    if (officer) {
      incidents.hours(actor).forEach((code, many) -> hours.add(inWords.term(code, many)));
    }
    model.addAttribute(
        "incidents",
        new IncidentsPage(
            actor
                .ownState()
                .map(state -> words.say("incident.lede.state", words.state(state)))
                .orElseGet(() -> words.say("incident.lede.nation")),
            officer,
            found.stream().limit(PAGE).map(inWords::line).toList(),
            hours,
            page,
            found.size() > PAGE ? page + 1 : null,
            done,
            typed));
    return "incidents/list";
  }
}
