package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.TaskPages.Around;
import org.monarca.exchange.worklist.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A State says at a task whether what it says of a child is right. */
@Controller
class VerdictController {

  private final TaskPages pages;
  private final Desk desk;
  private final ValueChecks checks;

  VerdictController(TaskPages pages, Desk desk, ValueChecks checks) {
    this.pages = pages;
    this.desk = desk;
    this.checks = checks;
  }

  @PostMapping("/tasks/{id}/verdict")
  String answer(
      Actor actor,
      @PathVariable long id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String verdict,
      FromList from,
      Locale locale,
      Model model) {
    return switch (checks.answer(actor, id, version, verdict)) {
      case Answer.Done done -> TaskFilters.after(id, from.filter(), "checked");
      case Answer.Refused(var why) -> {
        var task =
            desk.find(actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (task.status().isOver()) {
          yield TaskFilters.after(id, from.filter(), why.code());
        }
        var words = pages.words(actor, locale);
        var problems =
            why == Refusal.NO_REASON
                ? Problems.of("verdict-right", words.say("value-check.no-verdict"))
                : Problems.of("check", String.valueOf(DecisionWords.says(why.code(), words)));
        var around = new Around(from.filter(), null, "", Typed.NOTHING, problems);
        yield pages.show(actor, task, around, locale, model);
      }
    };
  }
}
