package org.monarca.exchange.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.Confirmation;
import org.monarca.exchange.intake.Confirmation.Decided;
import org.monarca.exchange.intake.Confirmation.Missing;
import org.monarca.exchange.intake.Confirmation.NotWaiting;
import org.monarca.exchange.intake.Confirmation.OtherNumber;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Problem;
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
  private final Mappings mappings;

  SubmissionsController(Readers readers, Submissions submissions, Mappings mappings) {
    this.readers = readers;
    this.submissions = submissions;
    this.mappings = mappings;
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
    var own = actor.role().equals(Role.STATE_DATA_ADMIN.code());
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
    var submission = fetch(actor, id);
    var words = readers.wordsFor(actor, locale);
    var found =
        submission.status().finished() ? part(actor, id, null, 0, words) : FindingsPart.NONE_YET;
    model.addAttribute("submission", new SubmissionWords(words).page(submission, found));
    model.addAttribute("mapping", mappings.usedFor(actor, id).orElse(null));
    model.addAttribute("changed", changed != null);
    return "submission";
  }

  @GetMapping("/submissions/{id}/findings")
  String findings(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String code,
      Locale locale,
      Model model) {
    var submission = fetch(actor, id);
    var words = readers.wordsFor(actor, locale);
    var only = code == null ? null : Problem.ofCode(code).orElse(null);
    var found = part(actor, id, only, SHOWN, words);
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

  private FindingsPart part(Actor actor, UUID id, @Nullable Problem only, int most, Wording words) {
    return submissions
        .findings(actor, id, only, most)
        .map(found -> new FindingWords(words).part(found, only))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** A submission that is not there and one of another State are answered alike. */
  private SubmissionStatus fetch(Actor actor, UUID id) {
    return submissions
        .status(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
