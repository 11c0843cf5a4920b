package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One child's record. A number that leads to nobody is answered like an empty search. */
@Controller
class ChildController {

  private final Readers readers;
  private final SearchForms forms;
  private final Children children;
  private final Directory directory;
  private final Purposes purposes;
  private final InstantSource clock;

  ChildController(
      Readers readers,
      SearchForms forms,
      Children children,
      Directory directory,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.forms = forms;
    this.children = children;
    this.directory = directory;
    this.purposes = purposes;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}")
  String child(
      Actor actor,
      @PathVariable String exchangeId,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var by = ExchangeId.read(exchangeId).map(id -> purposes.lookUp(actor, id));
    Optional<ChildRecord> found =
        by.flatMap(lookUp -> children.find(lookUp, ChildNumber.of(exchangeId)));
    if (by.isEmpty() || found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return nobody(actor, exchangeId, words, model);
    }
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var shelter = new ShelterWords(state -> directory.contacts(state, new Level.OfState()), words);
    model.addAttribute(
        "child",
        new ChildPages(found.get(), shelter, words, today)
            .page(exchangeId, actor.ownState().orElse("-"), now));
    model.addAttribute("openedFor", words.say("purpose." + by.get().purpose().code()));
    return "child";
  }

  private String nobody(Actor actor, String exchangeId, Wording words, Model model) {
    var searched = words.say("search.by-exchange-id", exchangeId);
    model.addAttribute("results", new ResultsPage(searched, List.of(), false));
    forms.show(actor, SearchForm.BLANK, Problems.NONE, words, model);
    return "results";
  }
}
