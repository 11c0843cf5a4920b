package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.intake.refused.DataChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.ReviewPage.Words;
import org.monarca.exchange.web.TaskPages.Around;
import org.monarca.exchange.worklist.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody says at a task that records which were refused will not be sent again. */
@Controller
class DataCheckController {

  private final TaskPages pages;
  private final Desk desk;
  private final DataChecks checks;

  DataCheckController(TaskPages pages, Desk desk, DataChecks checks) {
    this.pages = pages;
    this.desk = desk;
    this.checks = checks;
  }

  /** What was typed stays, as long as there is something to settle. */
  @PostMapping("/tasks/{id}/settlement")
  String settle(
      Actor actor,
      @PathVariable long id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      FromList from,
      Locale locale,
      Model model) {
    return switch (checks.settle(actor, id, version, reason, note)) {
      case Answer.Done done -> TaskFilters.after(id, from.filter(), "settled");
      case Answer.Refused(var why) -> {
        var task =
            desk.find(actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (task.status().isOver()) {
          yield TaskFilters.after(id, from.filter(), why.code());
        }
        var says = DecisionWords.says(why.code(), pages.words(actor, locale));
        var typed = new Typed(Map.of(0L, new Words("", reason, PlainText.lines(note))));
        var problems = Problems.of(field(why), String.valueOf(says));
        var around = new Around(from.filter(), null, "", typed, problems);
        yield pages.show(actor, task, around, locale, model);
      }
    };
  }

  private static String field(Refusal why) {
    return switch (why) {
      case NO_REASON -> "reason-0";
      case NOTE_TOO_LONG -> "note-0";
      default -> "check";
    };
  }
}
