package org.monarca.exchange.web;

import java.util.List;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the search form on a page, as it was typed and with what was wrong. */
@Component
class SearchForms {

  private final Purposes purposes;

  SearchForms(Purposes purposes) {
    this.purposes = purposes;
  }

  void show(Actor actor, SearchForm typed, Problems problems, Wording words, Model model) {
    model.addAttribute("search", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("states", states(words));
    model.addAttribute("purposes", purposes.choices(words));
    model.addAttribute("purpose", purposes.chosen(actor).code());
  }

  /** Every State to choose from, by name. */
  static List<Choice> states(Wording words) {
    return Catalogue.published().codeList("state").codes().stream()
        .map(code -> new Choice(code, words.state(code)))
        .sorted((a, b) -> words.order().compare(a.label(), b.label()))
        .toList();
  }
}
