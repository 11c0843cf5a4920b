package org.monarca.exchange.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Confirmation;
import org.monarca.exchange.intake.Confirmation.Decided;
import org.monarca.exchange.intake.Confirmation.Missing;
import org.monarca.exchange.intake.Confirmation.NotWaiting;
import org.monarca.exchange.intake.Confirmation.OtherNumber;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was sent and what became of it: the list, one submission, its findings, the decision. */
@Controller
class SubmissionsController {

  private static final int LISTED = 100;
  private static final int SHOWN = 500;

  private final Readers readers;
  private final Submissions submissions;
  private final SubmissionPages pages;

  SubmissionsController(Readers readers, Submissions submissions, SubmissionPages pages) {
    this.readers = readers;
    this.submissions = submissions;
    this.pages = pages;
  }

  @GetMapping("/submissions")
  String list(
      Actor actor,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale,
      Model model) {
    var words = new SubmissionWords(readers.wordsFor(actor, locale));
    var page =
        submissions
            .list(actor, cursor, LISTED)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var lines = page.submissions().stream().map(words::line).toList();
    boolean own = SubmissionPages.isDataAdministrator(actor);
    model.addAttribute(
        "list",
        new SubmissionsPage(lines, actor.state() != null, own, cursor != null, page.next()));
    return "submissions";
  }

  @GetMapping("/submissions/{id}")
  String submission(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String changed,
      Locale locale,
      Model model) {
    model.addAttribute("changed", changed != null);
    return pages.show(actor, pages.fetch(actor, id), ComparisonPart.Typed.NOTHING, locale, model);
  }

  @GetMapping("/submissions/{id}/findings")
  String findings(
      Actor actor, @PathVariable UUID id, FindingsAsked asked, Locale locale, Model model) {
    var submission = pages.fetch(actor, id);
    var words = readers.wordsFor(actor, locale);
    var only = asked.narrowing();
    var found = pages.found(actor, id, only, SHOWN, words);
    model.addAttribute("submission", new SubmissionWords(words).page(submission, found));
    model.addAttribute("found", found);
    return "findings";
  }

  @PostMapping("/submissions/{id}/confirmation")
  String confirm(Actor actor, @PathVariable UUID id, @RequestParam long withdraw) {
    return decided(id, submissions.confirm(actor, id, withdraw));
  }

  @PostMapping("/submissions/{id}/cancellation")
  String cancel(Actor actor, @PathVariable UUID id) {
    return decided(id, submissions.cancel(actor, id));
  }

  private static String decided(UUID id, Confirmation confirmation) {
    return switch (confirmation) {
      case Decided decided -> "redirect:/submissions/" + id;
      case Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case NotWaiting notWaiting -> "redirect:/submissions/" + id + "?changed";
      case OtherNumber other -> "redirect:/submissions/" + id + "?changed";
    };
  }
}
