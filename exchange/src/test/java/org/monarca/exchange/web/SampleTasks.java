package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.TasksPage.Columns;
import org.monarca.exchange.web.TasksPage.Filter;
import org.monarca.exchange.web.TasksPage.Group;
import org.monarca.exchange.web.TasksPage.Line;
import org.monarca.exchange.web.TasksPage.Notice;
import org.monarca.exchange.web.TasksPage.Pick;
import org.monarca.exchange.worklist.TaskKind;

/** The pages of tasks in every state they must bear. */
final class SampleTasks {

  private static final String LONG_OFFICE =
      "Synthetic Consolidated Independent School District of the Lower Rio Grande Valley and Coast";

  private final Wording words;
  private final SampleReaders readers;

  SampleTasks(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  static TaskPanel panel(Wording words) {
    return new TaskPanel(
        true, true, words.say("tasks.open", 1), words.say("tasks.overdue-count", 1));
  }

  static TaskPanel noPanel(Wording words) {
    return new TaskPanel(
        false, false, words.say("tasks.open", 0), words.say("tasks.overdue-count", 0));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("tasks-empty", list(List.of(), new Columns(false, false, false), false, null));
    samples.put(
        "tasks-one",
        list(
            List.of(new Group("today", "1", List.of(line(0)))),
            new Columns(false, false, false),
            false,
            new Notice(true, words.say("tasks.given", 1))));
    samples.put(
        "tasks-many",
        list(
            Stream.of("overdue", "today", "soon", "later")
                .map(code -> new Group(code, "1,204", lines(12)))
                .toList(),
            new Columns(true, true, true),
            false,
            new Notice(false, words.say("tasks.given-in-part", 2, 1))));
    samples.put(
        "tasks-over",
        list(
            List.of(new Group("over", null, lines(3))), new Columns(true, true, true), true, null));
    samples.put("task", task(Problems.NONE, true));
    samples.put(
        "task-wrong",
        task(Problems.of("note", words.say("task.problem.note-too-long", 500)), true));
    samples.put("task-over", task(Problems.NONE, false));
    samples.put("task-settings", settings(Problems.NONE));
    samples.put(
        "task-settings-wrong",
        settings(
            Problems.of(
                "up-state",
                words.say(
                    "task-settings.days-wrong", words.say("task-settings.up-state"), 1, 60))));
  }

  private Sample list(List<Group> groups, Columns columns, boolean over, @Nullable Notice notice) {
    var filters =
        List.of(
            new Filter(
                words.say("tasks.kind"),
                List.of(
                    new Pick("/tasks", words.say("tasks.kind.all"), "1,204", true),
                    new Pick(
                        "/tasks?kind=near-match",
                        words.say("task.kind.near-match"),
                        over ? null : "12",
                        false))));
    return page(
        "tasks/list",
        readers.state(),
        "list",
        new TasksPage(
            words.say("tasks.open", groups.size()),
            filters,
            groups,
            columns,
            groups.size() > 1
                ? List.of(
                    new Choice("state", words.say("task.to-anybody", "Texas")),
                    new Choice("district:4899001", words.say("task.to-anybody", LONG_OFFICE)))
                : List.of(),
            List.of(new Choice("person:1", words.say("task.me"))),
            true,
            over,
            !groups.isEmpty(),
            groups.isEmpty() ? null : "/tasks?cursor=x",
            "/tasks",
            List.of(new Choice("kind", "near-match")),
            notice,
            true));
  }

  private List<Line> lines(int count) {
    return IntStream.range(0, count).mapToObj(this::line).toList();
  }

  private Line line(int i) {
    return new Line(
        "/tasks/" + (17 + i),
        17 + i + ".1",
        title(i),
        words.say("task.due", words.weekday(LocalDate.of(2026, 12, 3))),
        i == 2 ? LONG_OFFICE : words.say("task.office.state", "Texas"),
        words.say(i == 1 ? "task.you" : "task.unclaimed"),
        i == 1,
        i == 2,
        i == 3 ? List.of() : List.of("2107 4439 0183", "2107 4440 7730"));
  }

  private String title(int i) {
    var kinds = List.of(TaskKind.values());
    return words.say(
        "task.title", words.say(kinds.get(i % kinds.size()).titleKey()), String.valueOf(17 + i));
  }

  private Sample task(Problems problems, boolean open) {
    var body = new TaskBody.Slot("tasks/sample-body", words.say("task.event.opened"));
    return task(problems, open, body, ReviewPage.Typed.NOTHING);
  }

  /** A task that shows this of what it is about. */
  Sample task(Problems problems, boolean open, TaskBody.Slot body, ReviewPage.Typed typed) {
    return page(
        "tasks/task",
        readers.state(),
        "typed",
        typed,
        "task",
        new TaskPage(
            17,
            2,
            title(0),
            open ? "claimed" : "done",
            words.say(
                "task.due-since",
                words.say("task.due", words.weekday(LocalDate.of(2026, 12, 3))),
                4),
            LONG_OFFICE,
            words.say("task.you"),
            open ? words.say("task.goes-up", "Dec 7, 2026, 12:00 AM CST") : null,
            open ? null : words.say("task.ended", words.date("2026-12-03")),
            open ? null : "different",
            List.of(new Choice("210744390183", "2107 4439 0183")),
            new TaskPage.Acts(false, open, !open),
            open ? List.of(new Choice("state", LONG_OFFICE)) : List.of(),
            problems.any() ? "x".repeat(600) : "",
            problems,
            List.of(
                new TaskPage.Event(
                    "Nov 30, 2026, 9:00 AM CST",
                    words.say("task.event.opened"),
                    words.say("task.by-exchange"),
                    LONG_OFFICE,
                    null),
                new TaskPage.Event(
                    "Dec 1, 2026, 9:00 AM CST",
                    words.say("task.event.given", "Dolores Quintanilla"),
                    "Dolores Quintanilla",
                    LONG_OFFICE,
                    "n".repeat(500))),
            body,
            problems.any() ? null : new Notice(open, words.say("task.notice.changed"), "/tasks/16"),
            new TaskPage.Turn(
                open ? words.say("task.turn", "17", "43") : null,
                open ? "/tasks/18" : null,
                "/tasks",
                List.of())));
  }

  private Sample settings(Problems problems) {
    return page(
        "tasks/settings",
        readers.state(),
        "settings",
        new TaskSettingsPage(
            "Texas",
            0,
            true,
            false,
            Stream.of("district", "region", "state")
                .map(level ->
                    new TaskSettingsPage.Days(
                        "up-" + level, words.say("task-settings.up-" + level), "5"))
                .toList(),
            Stream.of(TaskKind.values())
                .map(kind ->
                    new TaskSettingsPage.Days(
                        "due-" + kind.code(), words.say(kind.titleKey()), "10"))
                .toList(),
            true,
            !problems.any(),
            problems));
  }
}
