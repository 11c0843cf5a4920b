package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.TaskPages.Around;
import org.monarca.exchange.web.TasksPage.Notice;
import org.monarca.exchange.worklist.Answer;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Refusal;
import org.monarca.exchange.worklist.Task;
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

/** One task: whose it is and until when, what it is about, and taking it or giving it on. */
@Controller
class TaskController {

  /** What may have come of an act, as the address tells it after the redirection. */
  private static final List<String> NOTICES =
      List.of(
          "claimed", "released", "assigned", "changed", "over", "others-have-it", "not-for-you");

  private static final List<String> GOOD = List.of("claimed", "released", "assigned");

  private final TaskPages pages;
  private final Desk desk;

  TaskController(TaskPages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  /**
   * @param notice what came of the reader's last act on this task
   * @param done what came of a decision at the task {@code of}, from which the reader comes
   */
  @GetMapping("/tasks/{id}")
  String task(
      Actor actor,
      @PathVariable long id,
      FromList from,
      @RequestParam(required = false) @Nullable String notice,
      @RequestParam(required = false) @Nullable String done,
      @RequestParam(defaultValue = "0") long of,
      Locale locale,
      Model model) {
    var task =
        desk.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = pages.words(actor, locale);
    var came =
        Optional.ofNullable(TaskPages.done(of, done, words)).orElseGet(() -> notice(notice, words));
    return pages.show(actor, task, Around.of(from.filter(), came), locale, model);
  }

  /** What was typed before it was taken stays. */
  @PostMapping("/tasks/{id}/claim")
  String claim(
      Actor actor,
      @PathVariable long id,
      FromList from,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      Model model) {
    var answer = desk.claim(actor, id, version);
    var typed = DecisionForm.typed(sent);
    var task = typed.any() ? desk.find(actor, id) : Optional.<Task>empty();
    if (task.isEmpty()) {
      return after(id, from, answer, "claimed");
    }
    var notice = notice(code(answer, "claimed"), pages.words(actor, locale));
    var around = new Around(from.filter(), notice, "", typed, Problems.NONE);
    return pages.show(actor, task.get(), around, locale, model);
  }

  @PostMapping("/tasks/{id}/release")
  String release(Actor actor, @PathVariable long id, FromList from, @RequestParam long version) {
    return after(id, from, desk.release(actor, id, version), "released");
  }

  @PostMapping("/tasks/{id}/assignment")
  String assign(
      Actor actor,
      @PathVariable long id,
      FromList from,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      Model model) {
    var answer =
        Receiver.read(to)
            .map(receiver -> desk.assign(actor, id, version, receiver, note))
            .orElseGet(() -> new Answer.Refused(Refusal.NOT_TO_THEM));
    var problem = problem(answer);
    var task = desk.find(actor, id);
    if (problem.isPresent() && task.isPresent()) {
      var message =
          pages.words(actor, locale).say("task.problem." + problem.get().code(), Desk.LONGEST_NOTE);
      var field = problem.get() == Refusal.NOTE_TOO_LONG ? "note" : "to";
      var around =
          new Around(from.filter(), null, note, Typed.NOTHING, Problems.of(field, message));
      return pages.show(actor, task.get(), around, locale, model);
    }
    return answer instanceof Answer.Done && task.isEmpty()
        ? "redirect:/tasks?given=1&kept=0"
        : after(id, from, answer, "assigned");
  }

  /** What the form itself was wrong in. */
  private static Optional<Refusal> problem(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> Optional.empty();
      case Answer.Refused refused ->
          switch (refused.why()) {
            case NOTE_TOO_LONG, NOT_TO_THEM, NOT_FOR_THEM -> Optional.of(refused.why());
            case MISSING, CHANGED, OVER, NOT_FOR_YOU, OTHERS_HAVE_IT -> Optional.empty();
          };
    };
  }

  private static String after(long id, FromList from, Answer answer, String done) {
    if (answer.equals(new Answer.Refused(Refusal.MISSING))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return redirect(id, from, code(answer, done));
  }

  private static String code(Answer answer, String done) {
    return switch (answer) {
      case Answer.Done task -> done;
      case Answer.Refused refused -> refused.why().code();
    };
  }

  private static String redirect(long id, FromList from, String notice) {
    return "redirect:"
        + UriComponentsBuilder.fromUriString(TaskFilters.of(id, from.filter()))
            .queryParam("notice", notice)
            .toUriString();
  }

  private static @Nullable Notice notice(@Nullable String notice, Wording words) {
    return notice == null || !NOTICES.contains(notice)
        ? null
        : new Notice(GOOD.contains(notice), words.say("task.notice." + notice));
  }
}
