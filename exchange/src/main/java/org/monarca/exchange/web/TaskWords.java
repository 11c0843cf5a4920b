package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.TasksPage.Columns;
import org.monarca.exchange.web.TasksPage.Group;
import org.monarca.exchange.web.TasksPage.Line;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskEvent;
import org.monarca.exchange.worklist.TaskFilter;
import org.monarca.exchange.worklist.Urgency;

/** Tasks in the reader's language. */
final class TaskWords {

  private static final int DIGITS_A_GROUP = 4;

  private final Wording words;
  private final OfficeWords.Names names;
  private final String me;
  private final LocalDate today;
  private final Set<String> withheld;

  /**
   * @param withheld numbers of children of whom the reader is not told in which State they are
   */
  TaskWords(
      Wording words, OfficeWords.Names names, String me, LocalDate today, Set<String> withheld) {
    this.words = words;
    this.names = names;
    this.me = me;
    this.today = today;
    this.withheld = withheld;
  }

  String title(Task task) {
    return words.say("task.title", words.say(task.kind().titleKey()), Long.toString(task.id()));
  }

  Line line(Task task, TaskFilter filter) {
    return new Line(
        TaskFilters.of(task.id(), filter),
        task.id() + "." + task.version(),
        title(task),
        task.status().isOver() ? over(task) : due(task),
        office(task),
        having(task),
        task.isOf(me),
        task.ended() != null,
        task.exchangeIds().stream().map(TaskWords::grouped).toList());
  }

  /** Only what differs or is there: a column that says the same in each line says nothing. */
  static Columns columns(List<Group> groups) {
    var lines = groups.stream().flatMap(group -> group.lines().stream()).toList();
    return new Columns(
        lines.stream().map(Line::office).distinct().count() > 1,
        lines.stream().map(Line::having).distinct().count() > 1
            || lines.stream().anyMatch(Line::mine),
        lines.stream().anyMatch(line -> !line.children().isEmpty()));
  }

  /** "due Thursday, December 3". */
  String due(Task task) {
    var day = words.weekday(task.due());
    return switch (Urgency.of(task.due(), today)) {
      case OVERDUE -> words.say("task.was-due", day);
      case TODAY -> words.say("task.due-today");
      case SOON, LATER -> words.say("task.due", day);
    };
  }

  /** The same with what it was reckoned from. */
  String dueSince(Task task) {
    return words.say("task.due-since", due(task), task.dueDays());
  }

  /** What came of it, where it is over. */
  @Nullable String outcome(Task task) {
    var outcome = task.outcome();
    return outcome == null ? null : words.say("task.outcome." + outcome);
  }

  String having(Task task) {
    var assignee = task.assignee();
    if (assignee == null) {
      return words.say("task.unclaimed");
    }
    return task.isOf(me) ? words.say("task.you") : names.person(assignee);
  }

  /** To whom it may be given. */
  String receiver(Task task, Receiver receiver) {
    boolean tellsOfAState =
        !(receiver instanceof Receiver.Department || receiver instanceof Receiver.Person);
    return tellsOfAState && isWithheld(task)
        ? words.say("task.to-its-state")
        : names.receiver(receiver, task.office(), me);
  }

  String office(Task task) {
    return office(task.office(), isWithheld(task));
  }

  /** The Department's own name tells of no State. */
  private String office(Office office, boolean isWithheld) {
    return isWithheld && office.level() != Level.NATION
        ? words.say("value.withheld-state")
        : names.office(office);
  }

  private boolean isWithheld(Task task) {
    return task.exchangeIds().stream().anyMatch(withheld::contains);
  }

  TaskPage.Event event(Task task, TaskEvent event) {
    var what = "task.event." + event.what().code();
    if (isWithheld(task) && event.office().level() != Level.NATION) {
      return new TaskPage.Event(
          words.moment(event.at()),
          words.say(what),
          words.say("protected.who-withheld"),
          office(event.office(), true),
          null);
    }
    var assignee = event.assignee();
    return new TaskPage.Event(
        words.moment(event.at()),
        event.what() == TaskEvent.What.ASSIGNED && assignee != null
            ? words.say("task.event.given", names.person(assignee))
            : words.say(what),
        names.person(event.by()),
        office(event.office(), false),
        event.what() == TaskEvent.What.CLOSED ? null : event.note());
  }

  /** The numbers of the children, to go to their records. */
  List<Choice> children(Task task) {
    return task.exchangeIds().stream().map(id -> new Choice(id, grouped(id))).toList();
  }

  private String over(Task task) {
    var closed = task.closed();
    return closed == null
        ? due(task)
        : words.say("task.over." + task.status().code(), words.day(closed));
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(\\d{" + DIGITS_A_GROUP + "})(?=\\d)", "$1 ");
  }
}
