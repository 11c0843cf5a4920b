package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.TaskPage.Acts;
import org.monarca.exchange.web.TasksPage.Notice;
import org.monarca.exchange.worklist.Answer;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Refusal;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskLists;
import org.monarca.exchange.worklist.TaskStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One task: whose it is and until when, what it is about, and taking it or giving it on. */
@Controller
class TaskController {

  /** What may have come of an act, as the address tells it after the redirection. */
  private static final List<String> NOTICES =
      List.of(
          "claimed", "released", "assigned", "changed", "over", "others-have-it", "not-for-you");

  private static final List<String> GOOD = List.of("claimed", "released", "assigned");

  private final Readers readers;
  private final OfficeWords offices;
  private final TaskLists lists;
  private final Desk desk;
  private final List<TaskBody> bodies;

  TaskController(
      Readers readers,
      OfficeWords offices,
      TaskLists lists,
      Desk desk,
      ObjectProvider<TaskBody> bodies) {
    this.readers = readers;
    this.offices = offices;
    this.lists = lists;
    this.desk = desk;
    this.bodies = bodies.stream().toList();
  }

  @GetMapping("/tasks/{id}")
  String task(
      Actor actor,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String notice,
      Locale locale,
      Model model) {
    var task =
        desk.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return show(actor, task, notice, "", Problems.NONE, locale, model);
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(Actor actor, @PathVariable long id, @RequestParam long version) {
    return after(id, desk.claim(actor, id, version), "claimed");
  }

  @PostMapping("/tasks/{id}/release")
  String release(Actor actor, @PathVariable long id, @RequestParam long version) {
    return after(id, desk.release(actor, id, version), "released");
  }

  @PostMapping("/tasks/{id}/assignment")
  String assign(
      Actor actor,
      @PathVariable long id,
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
          readers
              .wordsFor(actor, locale)
              .say("task.problem." + problem.get().code(), Desk.LONGEST_NOTE);
      var field = problem.get() == Refusal.NOTE_TOO_LONG ? "note" : "to";
      return show(actor, task.get(), null, note, Problems.of(field, message), locale, model);
    }
    return answer instanceof Answer.Done && task.isEmpty()
        ? "redirect:/tasks?given=1&kept=0"
        : after(id, answer, "assigned");
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

  private static String after(long id, Answer answer, String done) {
    return switch (answer) {
      case Answer.Done task -> "redirect:/tasks/" + id + "?notice=" + done;
      case Answer.Refused refused -> {
        if (refused.why() == Refusal.MISSING) {
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        yield "redirect:/tasks/" + id + "?notice=" + refused.why().code();
      }
    };
  }

  private String show(
      Actor actor,
      Task task,
      @Nullable String notice,
      String note,
      Problems problems,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var names = offices.in(words);
    var inWords = new TaskWords(words, names, actor.id(), lists.today(actor));
    var escalates = task.escalates();
    var ended = task.ended();
    model.addAttribute(
        "task",
        new TaskPage(
            task.id(),
            task.version(),
            inWords.title(task),
            task.status().code(),
            inWords.dueSince(task),
            names.office(task.office()),
            inWords.having(task),
            escalates == null ? null : words.say("task.goes-up", words.moment(escalates)),
            ended == null ? null : words.say("task.ended", words.day(ended)),
            task.outcome(),
            inWords.children(task),
            acts(actor, task),
            task.status().isOver()
                ? List.of()
                : desk.receivers(actor, task).stream()
                    .map(to -> new Choice(to.code(), names.receiver(to, task.office(), actor.id())))
                    .toList(),
            note,
            problems,
            desk.history(actor, task.id()).stream().map(inWords::event).toList(),
            body(task, actor, words),
            notice(notice, words)));
    return "tasks/task";
  }

  private static Acts acts(Actor actor, Task task) {
    boolean isForMe = task.isFor(actor.id());
    return new Acts(
        isForMe && task.status() == TaskStatus.OPEN,
        task.status() == TaskStatus.CLAIMED && task.isOf(actor.id()),
        !isForMe && !task.status().isOver());
  }

  private TaskBody.@Nullable Slot body(Task task, Actor actor, Wording words) {
    return bodies.stream()
        .filter(body -> body.kinds().contains(task.kind()))
        .findFirst()
        .flatMap(body -> body.of(task, actor, words))
        .orElse(null);
  }

  private static @Nullable Notice notice(@Nullable String notice, Wording words) {
    return notice == null || !NOTICES.contains(notice)
        ? null
        : new Notice(GOOD.contains(notice), words.say("task.notice." + notice));
  }
}
