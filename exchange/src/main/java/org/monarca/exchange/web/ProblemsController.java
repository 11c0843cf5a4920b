package org.monarca.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Proposing;
import org.monarca.exchange.intake.SeverityProposals;
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

/**
 * Which rules run, what each finds and how severe that is. Public: findings lead here, and a vendor
 * reads them before the first submission. A State proposes another severity on a warning's page.
 */
@Controller
class ProblemsController {

  private final Readers readers;
  private final SeverityProposals proposals;

  ProblemsController(Readers readers, SeverityProposals proposals) {
    this.readers = readers;
    this.proposals = proposals;
  }

  @GetMapping("/problems")
  String problems(
      @Nullable Actor actor,
      @RequestParam(defaultValue = "") String q,
      Locale locale,
      Model model) {
    var words = new ProblemWords(readers.wordsFor(actor, locale));
    model.addAttribute("problems", words.page(Sought.of(q)));
    return "problems";
  }

  @GetMapping("/problems/{code}")
  String problem(@Nullable Actor actor, @PathVariable String code, Locale locale, Model model) {
    var problem = fetch(code);
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("problem", new ProblemWords(words).page(problem));
    model.addAttribute(
        "proposals",
        new ProposalWords(words, readers).part(actor, problem, proposals.standing(actor, problem)));
    return "problem";
  }

  @PostMapping("/problems/{code}/proposals")
  String propose(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var problem = fetch(code);
    var came = proposals.propose(actor, problem, severity, reason);
    if (came == Proposing.DONE) {
      return "redirect:/problems/" + problem.code() + "#proposals";
    }
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("problem", new ProblemWords(words).page(problem));
    model.addAttribute(
        "proposals",
        new ProposalWords(words, readers)
            .again(actor, problem, proposals.standing(actor, problem), severity, reason, came));
    return "problem";
  }

  /** A proposal that is not there, one taken back and one of another State are answered alike. */
  @PostMapping("/problems/{code}/proposals/{id}/withdrawal")
  String withdraw(Actor actor, @PathVariable String code, @PathVariable long id) {
    var problem = fetch(code);
    if (!proposals.withdraw(actor, problem, id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/problems/" + problem.code() + "#proposals";
  }

  private static Problem fetch(String code) {
    return Problem.ofCode(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
