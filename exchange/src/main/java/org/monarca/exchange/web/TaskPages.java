package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.TaskPage.Acts;
import org.monarca.exchange.web.TaskPage.Turn;
import org.monarca.exchange.web.TasksPage.Notice;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskFilter;
import org.monarca.exchange.worklist.TaskLists;
import org.monarca.exchange.worklist.TaskStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the page of a task, as it is asked for or after something on it was refused. */
@Component
class TaskPages {

  private final Readers readers;
  private final OfficeWords offices;
  private final TaskLists lists;
  private final Desk desk;
  private final WithheldInTasks withheld;
  private final List<TaskBody> bodies;

  TaskPages(
      Readers readers,
      OfficeWords offices,
      TaskLists lists,
      Desk desk,
      WithheldInTasks withheld,
      ObjectProvider<TaskBody> bodies) {
    this.readers = readers;
    this.offices = offices;
    this.lists = lists;
    this.desk = desk;
    this.withheld = withheld;
    this.bodies = bodies.stream().toList();
  }

  /**
   * What is shown beside the task itself.
   *
   * @param filter of the list from which the reader came
   * @param note typed for whoever is to get the task
   * @param typed at the decision
   */
  record Around(
      TaskFilter filter, @Nullable Notice notice, String note, Typed typed, Problems problems) {

    static Around of(TaskFilter filter, @Nullable Notice notice) {
      return new Around(filter, notice, "", Typed.NOTHING, Problems.NONE);
    }
  }

  Wording words(Actor actor, Locale locale) {
    return readers.wordsFor(actor, locale);
  }

  /** What came of a decision at that task; nothing where that is no outcome. */
  static @Nullable Notice done(long task, @Nullable String outcome, Wording words) {
    var says = outcome == null ? null : DecisionWords.says(outcome, words);
    return says == null
        ? null
        : new Notice(true, words.say("review.done", Long.toString(task), says), "/tasks/" + task);
  }

  /** The name of its template. */
  String show(Actor actor, Task task, Around around, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("task", page(actor, task, around, words));
    model.addAttribute("typed", around.typed);
    return "tasks/task";
  }

  private TaskPage page(Actor actor, Task task, Around around, Wording words) {
    var names = offices.in(words, List.of(task));
    var receivers = task.status().isOver() ? List.<Receiver>of() : desk.receivers(actor, task);
    var history = desk.history(actor, task.id());
    names.people(
        Stream.concat(
            receivers.stream().map(Receiver::person),
            history.stream().flatMap(event -> Stream.of(event.by(), event.assignee()))));
    var inWords =
        new TaskWords(
            words, names, actor.id(), lists.today(actor), withheld.of(actor, List.of(task)));
    var escalates = task.escalates();
    var ended = task.ended();
    return new TaskPage(
        task.id(),
        task.version(),
        inWords.title(task),
        task.status().code(),
        inWords.dueSince(task),
        inWords.office(task),
        inWords.having(task),
        escalates == null ? null : words.say("task.goes-up", words.moment(escalates)),
        ended == null ? null : words.say("task.ended", words.day(ended)),
        inWords.outcome(task),
        inWords.children(task),
        acts(actor, task),
        receivers.stream().map(to -> new Choice(to.code(), inWords.receiver(task, to))).toList(),
        around.note,
        around.problems,
        history.stream().map(event -> inWords.event(task, event)).toList(),
        bodies.stream()
            .filter(body -> body.kinds().contains(task.kind()))
            .flatMap(body -> body.of(task, actor, words).stream())
            .findFirst()
            .orElse(null),
        around.notice,
        turn(actor, task, around.filter, words));
  }

  private Acts acts(Actor actor, Task task) {
    if (!desk.mayAct(actor)) {
      return new Acts(false, false, false);
    }
    boolean isForMe = task.isFor(actor.id());
    return new Acts(
        isForMe && task.status() == TaskStatus.OPEN,
        task.status() == TaskStatus.CLAIMED && task.isOf(actor.id()),
        !isForMe && !task.status().isOver());
  }

  private Turn turn(Actor actor, Task task, TaskFilter filter, Wording words) {
    var toDo = new TaskFilter(filter.kind(), filter.level(), filter.whose(), false);
    var turn = lists.turn(actor, toDo, task);
    var next = turn.next();
    var place = turn.place();
    return new Turn(
        place == null ? null : words.say("task.turn", words.number(place), words.number(turn.of())),
        next == null ? null : TaskFilters.of(next, toDo),
        TaskFilters.address(filter, null),
        TaskFilters.fields(filter));
  }
}
