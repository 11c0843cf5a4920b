package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.Hit;
import org.monarca.exchange.consolidated.Search;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ResultsPage.HitLine;
import org.monarca.exchange.web.SearchQuestion.ByExchangeId;
import org.monarca.exchange.web.SearchQuestion.ByPerson;
import org.monarca.exchange.web.SearchQuestion.ByStateId;
import org.monarca.exchange.web.SearchQuestion.Unclear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a child in every State. Terms travel in a body, never in an address. */
@Controller
class SearchController {

  private static final int SHOWN = 10;

  private final Readers readers;
  private final SearchForms forms;
  private final Children children;
  private final Purposes purposes;

  SearchController(Readers readers, SearchForms forms, Children children, Purposes purposes) {
    this.readers = readers;
    this.forms = forms;
    this.children = children;
    this.purposes = purposes;
  }

  @GetMapping("/search")
  String form(Actor actor, Locale locale, Model model) {
    forms.show(actor, SearchForm.BLANK, Problems.NONE, readers.wordsFor(actor, locale), model);
    return "search";
  }

  @PostMapping("/search")
  String search(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var typed = SearchForm.of(fields);
    purposes.choose(fields.getOrDefault("purpose", ""));
    return switch (SearchQuestion.of(typed, "number".equals(fields.get("by")))) {
      case Unclear(var field, var why) -> {
        forms.show(actor, typed, Problems.of(field, words.say(why)), words, model);
        yield "search";
      }
      case ByExchangeId(var id) -> "redirect:/children/" + id.digits();
      case ByStateId(var state, var id) -> {
        var said = words.say("search.by-state-id", words.state(state), id);
        yield answer(actor, byStateId(state, id), said, typed, words, model);
      }
      case ByPerson person ->
          answer(actor, byPerson(person), said(person, words), typed, words, model);
    };
  }

  /** What no record can hold is not searched for: the form says so beside the field. */
  private String answer(
      Actor actor, Search search, String said, SearchForm typed, Wording words, Model model) {
    var problems = Problems.of(search.problems(), words);
    if (problems.any()) {
      forms.show(actor, typed, problems, words, model);
      return "search";
    }
    var hits = children.search(purposes.lookUp(actor), search, words.locale());
    var lines = hits.stream().map(hit -> line(hit, words)).toList();
    model.addAttribute("results", new ResultsPage(said, lines, lines.size() == SHOWN));
    forms.show(actor, typed, Problems.NONE, words, model);
    return "results";
  }

  private static HitLine line(Hit hit, Wording words) {
    return new HitLine(
        hit.id().digits(),
        hit.id().forPeople(),
        familyNameFirst(hit.name(), words),
        hit.birthDate().isEmpty() ? words.say("value.not-known") : words.date(hit.birthDate()),
        hit.isProtected()
            ? words.say("results.protected")
            : words.say("results.states", words.states(hit.states())),
        words.say("results.likelihood." + likelihood(hit.score())),
        hit.score() >= 0.95,
        hit.reasons());
  }

  /** The family name in capitals, as the banner of the record shows it. */
  private static String familyNameFirst(String name, Wording words) {
    int comma = name.indexOf(',');
    return comma < 0
        ? name
        : name.substring(0, comma).toUpperCase(words.locale()) + name.substring(comma);
  }

  private static String likelihood(double score) {
    return score >= 0.95 ? "very-likely" : score >= 0.5 ? "likely" : "possible";
  }

  private static String said(ByPerson person, Wording words) {
    var born = person.born();
    return born == null
        ? words.say("search.by-name", person.names())
        : words.say("search.by-name-and-date", person.names(), words.date(born));
  }

  private static Search byStateId(String state, String stateStudentId) {
    return new Search(null, null, null, null, null, state, stateStudentId, SHOWN);
  }

  private static Search byPerson(ByPerson person) {
    var typed = person.typed();
    var born = person.born();
    return new Search(
        orNull(typed.firstName()),
        orNull(typed.middleName()),
        orNull(typed.lastName1()),
        orNull(typed.lastName2()),
        born == null ? null : born.toString(),
        null,
        null,
        SHOWN);
  }

  private static @Nullable String orNull(String typed) {
    return typed.isEmpty() ? null : typed;
  }
}
