package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.identity.decisions.TaskDecisions;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.TaskPages.Around;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What people decide about the children of a task. Who has decided stands before the next task of
 * the same list at once; a page says what came of it only where there is no next.
 */
@Controller
class DecisionController {

  private final TaskPages pages;
  private final TaskLists lists;
  private final Desk desk;
  private final TaskDecisions decisions;

  DecisionController(TaskPages pages, TaskLists lists, Desk desk, TaskDecisions decisions) {
    this.pages = pages;
    this.lists = lists;
    this.desk = desk;
    this.decisions = decisions;
  }

  @PostMapping("/tasks/{id}/decisions")
  String decide(
      Actor actor,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      FromList from,
      Locale locale,
      Model model) {
    var task =
        desk.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var form = DecisionForm.of(sent);
    return switch (decisions.decide(actor, id, form.version(), form.decision())) {
      case Answer.Done done -> onwards(actor, task, form, from, locale, model);
      case Answer.Refused(var why) -> again(actor, task, form, from, why, locale, model);
    };
  }

  @GetMapping("/tasks/{id}/decision")
  String decided(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      FromList from,
      Locale locale,
      Model model) {
    var says = DecisionWords.says(outcome, pages.words(actor, locale));
    if (says == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("id", id);
    model.addAttribute("done", DecisionWords.isDone(outcome));
    model.addAttribute("says", says);
    model.addAttribute("visible", desk.find(actor, id).isPresent());
    model.addAttribute("list", TaskFilters.address(from.filter(), null));
    return "tasks/decision";
  }

  /** What was typed stays, as long as there is something to decide; the task is shown as it is. */
  private String again(
      Actor actor,
      Task before,
      DecisionForm form,
      FromList from,
      Refusal why,
      Locale locale,
      Model model) {
    var task = desk.find(actor, before.id());
    var says = DecisionWords.says(why.code(), pages.words(actor, locale));
    if (task.isEmpty() || task.get().status().isOver() || says == null) {
      return decision(before.id(), from, why.code());
    }
    var field =
        switch (why) {
          case NO_REASON -> "reason-" + form.asked();
          case NO_SURVIVOR -> "survivor-" + form.asked() + "-0";
          case NOTE_TOO_LONG -> "note-" + form.asked();
          default -> "review";
        };
    var around = new Around(from.filter(), null, "", form.typed(), Problems.of(field, says));
    return pages.show(actor, task.get(), around, locale, model);
  }

  /** To what is left of the same task, with what was typed there, or the next one, or the end. */
  private String onwards(
      Actor actor, Task task, DecisionForm form, FromList from, Locale locale, Model model) {
    var outcome = outcome(form.verdict(), task.kind());
    var rest = form.typed().without(form.asked());
    var now = desk.find(actor, task.id()).orElse(task);
    boolean isLeft = !now.status().isOver();
    if (isLeft && rest.any()) {
      var words = pages.words(actor, locale);
      var done = TaskPages.done(task.id(), outcome, words);
      return pages.show(
          actor, now, new Around(from.filter(), done, "", rest, Problems.NONE), locale, model);
    }
    boolean isNext = isLeft && !outcome.equals("evidence");
    var next = isNext ? Long.valueOf(task.id()) : lists.turn(actor, from.filter(), task).next();
    return next == null
        ? decision(task.id(), from, outcome)
        : redirect(TaskFilters.of(next, from.filter()), "done", outcome, "of", task.id());
  }

  private static String decision(long task, FromList from, String outcome) {
    var address = UriComponentsBuilder.fromPath("/tasks/" + task + "/decision");
    TaskFilters.fields(from.filter())
        .forEach(field -> address.queryParam(field.code(), field.label()));
    return "redirect:" + address.queryParam("outcome", outcome).toUriString();
  }

  private static String redirect(String address, Object... more) {
    var to = UriComponentsBuilder.fromUriString(address);
    for (int i = 0; i < more.length; i += 2) {
      to.queryParam(more[i].toString(), more[i + 1]);
    }
    return "redirect:" + to.toUriString();
  }

  private static String outcome(Verdict verdict, TaskKind kind) {
    boolean isDoubtful = kind == TaskKind.DOUBTFUL_LINK;
    return switch (verdict) {
      case SAME -> isDoubtful ? "together" : "proposed";
      case DIFFERENT -> isDoubtful ? "split-proposed" : "apart";
      case MORE_EVIDENCE -> "evidence";
      case CONFIRM -> "confirmed";
      case REFUSE -> "refused";
    };
  }
}
