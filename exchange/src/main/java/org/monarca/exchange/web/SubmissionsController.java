package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
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
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
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

  SubmissionsController(Readers readers, Submissions submissions) {
    this.readers = readers;
    this.submissions = submissions;
  }

  @GetMapping("/submissions")
  String list(Actor actor, Locale locale, Model model) {
    var words = new SubmissionWords(readers.wordsFor(actor, locale));
    var lines = submissions.list(actor, null, LISTED).submissions().stream().map(words::line);
    var own = actor.role().equals(Role.STATE_DATA_ADMIN.code());
    model.addAttribute("list", new SubmissionsPage(lines.toList(), own, own));
    return "submissions";
  }

  @GetMapping("/submissions/{id}")
  String submission(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
    show(actor, fetch(actor, id), null, 0, locale, model);
    return "submission";
  }

  @GetMapping("/submissions/{id}/findings")
  String findings(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String code,
      Locale locale,
      Model model) {
    var problem = code == null ? null : Problem.ofCode(code).orElse(null);
    show(actor, fetch(actor, id), problem, SHOWN, locale, model);
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
      case NotWaiting notWaiting -> throw new ResponseStatusException(HttpStatus.CONFLICT);
      case OtherNumber other -> throw new ResponseStatusException(HttpStatus.CONFLICT);
    };
  }

  private void show(
      Actor actor,
      SubmissionStatus submission,
      @Nullable Problem only,
      int limit,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var counts = submissions.findingCounts(actor, submission.id());
    List<Finding> found = new ArrayList<>();
    if (limit > 0) {
      submissions.findings(actor, submission.id(), only, limit, found::add);
    }
    var part =
        new FindingWords(words).part(counts, found, only == null ? null : only.code(), limit);
    model.addAttribute("submission", new SubmissionWords(words).page(submission, part));
    model.addAttribute("found", part);
  }

  /** A submission that is not there and one of another State are answered alike. */
  private SubmissionStatus fetch(Actor actor, UUID id) {
    return submissions
        .status(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
