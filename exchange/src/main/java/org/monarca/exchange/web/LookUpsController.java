package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.Locale;
import org.monarca.exchange.consolidated.LookUpBudget;
import org.monarca.exchange.consolidated.LookUpSettings;
import org.monarca.exchange.consolidated.MoreReason;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Bounds;
import org.monarca.exchange.roster.ListBudget;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many children the reader has looked up, and where they say why they need more. */
@Controller
class LookUpsController {

  private final LookUpBudget budget;
  private final LookUpSettings settings;
  private final ListBudget lists;
  private final Bounds bounds;
  private final Readers readers;

  LookUpsController(
      LookUpBudget budget,
      LookUpSettings settings,
      ListBudget lists,
      Bounds bounds,
      Readers readers) {
    this.budget = budget;
    this.settings = settings;
    this.lists = lists;
    this.bounds = bounds;
    this.readers = readers;
  }

  @GetMapping("/look-ups")
  String lookUps(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return show(actor, done.equals("more"), Problems.NONE, readers.wordsFor(actor, locale), model);
  }

  @PostMapping("/look-ups/more")
  String more(
      Actor actor, @RequestParam(defaultValue = "") String reason, Locale locale, Model model) {
    var why = MoreReason.of(reason);
    if (why.isEmpty()) {
      var words = readers.wordsFor(actor, locale);
      var problems = Problems.of("reason", words.say("look-ups.choose-reason"));
      return show(actor, false, problems, words, model);
    }
    return "redirect:/look-ups" + (budget.more(actor, why.get()) ? "?done=more" : "");
  }

  private String show(Actor actor, boolean added, Problems problems, Wording words, Model model) {
    var standing = budget.of(actor);
    var listed = lists.of(actor);
    boolean hasList = bounds.rows().containsKey(actor.role());
    model.addAttribute(
        "lookUps",
        new LookUpsPage(
            words.number(standing.children()),
            words.number(standing.mayChildren()),
            words.number(standing.searches()),
            words.number(standing.maySearch()),
            hasList ? words.number(listed.children()) : null,
            words.number(listed.may()),
            (hasList && listed.isSpent())
                || standing.children() >= standing.mayChildren()
                || standing.searches() >= standing.maySearch(),
            standing.mayAdd(),
            added,
            words.number(settings.more()),
            words.number(bounds.more()),
            Arrays.stream(MoreReason.values())
                .map(reason ->
                    new Choice(reason.code(), words.say("look-ups.reason." + reason.code())))
                .toList(),
            problems));
    return "look-ups";
  }
}
