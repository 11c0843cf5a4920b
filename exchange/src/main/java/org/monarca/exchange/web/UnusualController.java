package org.monarca.exchange.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.intake.unusual.Comparisons.Said;
import org.monarca.exchange.intake.unusual.Figure;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State says that what is unusual in a submission is so. */
@Controller
class UnusualController {

  private final Readers readers;
  private final SubmissionPages pages;
  private final Comparisons comparisons;

  UnusualController(Readers readers, SubmissionPages pages, Comparisons comparisons) {
    this.readers = readers;
    this.pages = pages;
    this.comparisons = comparisons;
  }

  @PostMapping("/submissions/{id}/unusual")
  String itIsSo(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> figure,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      Model model) {
    var submission = pages.fetch(actor, id);
    if (submission.dryRun()) {
      return "redirect:/submissions/" + id;
    }
    var figures = figure.stream().flatMap(key -> Figure.ofKey(key).stream()).toList();
    var said = comparisons.itIsSo(actor, id, figures, note);
    if (said == Said.DONE) {
      return "redirect:/submissions/" + id + "#unusual";
    }
    var problems = problems(said, readers.wordsFor(actor, locale));
    var typed = new ComparisonPart.Typed(new HashSet<>(figure), note, problems);
    model.addAttribute("changed", false);
    return pages.show(actor, submission, typed, locale, model);
  }

  private static Problems problems(Said said, Wording words) {
    var field = said == Said.NOTHING_CHOSEN ? "unusual" : "note";
    var key =
        switch (said) {
          case NOTHING_CHOSEN -> "unusual.problem.nothing-chosen";
          case NO_NOTE -> "unusual.problem.no-note";
          case NOTE_TOO_LONG -> "unusual.problem.note-too-long";
          case DONE -> throw new IllegalArgumentException("nothing is wrong");
        };
    return Problems.of(field, words.say(key, Comparisons.LONGEST_NOTE));
  }
}
