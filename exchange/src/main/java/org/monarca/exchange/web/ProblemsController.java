package org.monarca.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which rules run, what each finds and how severe that is. Public: findings lead here, and a vendor
 * reads them before the first submission.
 */
@Controller
class ProblemsController {

  private final Readers readers;

  ProblemsController(Readers readers) {
    this.readers = readers;
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
    var problem =
        Problem.ofCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = new ProblemWords(readers.wordsFor(actor, locale));
    model.addAttribute("problem", words.page(problem));
    return "problem";
  }
}
