package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.consolidated.SaidPurposes;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks what a child's record is opened for. Nothing of the child stands here but its number, so
 * that the page is the same for every child.
 */
@Controller
class PurposeController {

  private final Readers readers;
  private final Purposes purposes;
  private final SaidPurposes said;
  private final TriedNumbers tried;

  PurposeController(Readers readers, Purposes purposes, SaidPurposes said, TriedNumbers tried) {
    this.tried = tried;
    this.readers = readers;
    this.purposes = purposes;
    this.said = said;
  }

  @GetMapping(RecordQuestion.PAGE)
  String question(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String page,
      Locale locale,
      Model model) {
    var number = ChildNumber.of(exchangeId);
    var standing = said.of(actor, number, readers.zoneOf(actor)).orElseThrow(() -> nobodys(actor));
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "question",
        new PurposePage(
            number.digits(),
            number.forPeople(),
            RecordQuestion.known(page),
            purposes.choices(words),
            standing.said().orElseGet(() -> purposes.chosen(actor)).code(),
            standing.said().map(last -> words.say("purpose." + last.code())).orElse(null)));
    return "children/purpose";
  }

  /** What is no purpose is asked again. */
  @PostMapping(RecordQuestion.PAGE)
  String say(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String page) {
    var number = ChildNumber.of(exchangeId);
    var chosen = Purpose.of(purpose).filter(Purpose.chosen()::contains);
    if (chosen.isPresent() && !said.say(actor, number, chosen.get())) {
      throw nobodys(actor);
    }
    return "redirect:" + RecordQuestion.wanted(number, page);
  }

  /** Who tries numbers that lead to nobody is seen to do so. */
  private ResponseStatusException nobodys(Actor actor) {
    tried.nobodys(actor, 1);
    return ChildNumber.missing();
  }
}
