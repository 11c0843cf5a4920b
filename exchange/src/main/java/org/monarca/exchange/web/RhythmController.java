package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Rhythms;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a State says how often it sends, so that readers of records know what is late. */
@Controller
class RhythmController {

  private final Readers readers;
  private final Rhythms rhythms;

  RhythmController(Readers readers, Rhythms rhythms) {
    this.readers = readers;
    this.rhythms = rhythms;
  }

  @GetMapping("/submissions/rhythm")
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var state = actor.ownState().orElseThrow();
    var now = rhythms.of(List.of(state)).getFirst();
    return show(
        new RhythmPage(
            words.state(state), String.valueOf(now.everyDays()), saved != null, Problems.NONE),
        model);
  }

  @PostMapping("/submissions/rhythm")
  String save(
      Actor actor, @RequestParam(defaultValue = "") String days, Locale locale, Model model) {
    var typed = days.strip();
    if (typed.matches("\\d{1,3}") && rhythms.put(actor, Integer.parseInt(typed))) {
      return "redirect:/submissions/rhythm?saved=yes";
    }
    var words = readers.wordsFor(actor, locale);
    var wrong = Problems.of("days", words.say("rhythm.wrong", Rhythms.MOST_DAYS));
    return show(
        new RhythmPage(words.state(actor.ownState().orElseThrow()), days, false, wrong), model);
  }

  private static String show(RhythmPage page, Model model) {
    model.addAttribute("rhythm", page);
    return "rhythm";
  }
}
