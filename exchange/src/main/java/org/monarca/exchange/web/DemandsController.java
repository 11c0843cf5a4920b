package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.oversight.demands.Demands;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of legal demands: all of it, a new one, and its file. */
@Controller
class DemandsController {

  private static final int PAGE = 50;

  private final Demands demands;
  private final ConcernedReader concerned;
  private final Readers readers;
  private final OfficeWords offices;
  private final InstantSource clock;

  DemandsController(
      Demands demands,
      ConcernedReader concerned,
      Readers readers,
      OfficeWords offices,
      InstantSource clock) {
    this.concerned = concerned;
    this.demands = demands;
    this.readers = readers;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/demands")
  String list(
      Actor actor, @RequestParam(defaultValue = "1") long page, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    boolean officer = actor.role().equals(Role.PRIVACY_OFFICER.code());
    int number = Math.clamp(page, 1, 100_000);
    var found = demands.list(actor, (number - 1) * PAGE, PAGE + 1);
    var inWords = new DemandWords(words, account -> account);
    model.addAttribute(
        "demands",
        new DemandsPage(
            actor
                .ownState()
                .map(state -> words.say("demand.lede.state", words.state(state)))
                .orElseGet(() -> words.say("demand.lede.nation")),
            officer,
            officer && !demands.hasSecond(actor),
            found.stream().limit(PAGE).map(inWords::line).toList(),
            number,
            found.size() > PAGE ? number + 1 : null));
    return "demands/list";
  }

  @GetMapping("/demands/new")
  String form(Actor actor, Locale locale, Model model) {
    return form(TypedFields.NONE, readers.wordsFor(actor, locale), model);
  }

  @PostMapping("/demands")
  String write(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var form = new DemandForm(fields, words, clock.instant());
    return form.demand(actor, concerned)
        .map(demand -> "redirect:/demands/" + demands.write(actor, demand) + "?done=written")
        .orElseGet(() -> form(form.typed(), words, model));
  }

  @GetMapping("/demands.csv")
  void export(Actor actor, HttpServletResponse response) throws IOException {
    var all = demands.export(actor);
    var words = readers.wordsFor(actor, Locale.US);
    var names = offices.in(words);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"demands.csv\"");
    try (var table = Table.csv(response.getOutputStream(), DemandRows.COLUMNS)) {
      all.list().forEach(demand -> DemandRows.write(demand, names::person, table));
      if (all.cut()) {
        RegisterRows.cut(words, DemandRows.COLUMNS.size(), table);
      }
    }
  }

  private static String form(TypedFields typed, Wording words, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("bases", new DemandWords(words, account -> account).bases());
    return "demands/new";
  }
}
