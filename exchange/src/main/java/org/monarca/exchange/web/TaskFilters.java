package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.TasksPage.Filter;
import org.monarca.exchange.web.TasksPage.Pick;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.TaskCounts;
import org.monarca.exchange.worklist.TaskFilter;
import org.monarca.exchange.worklist.TaskFilter.Whose;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of tasks can be narrowed by; each way leads to an address of its own. */
record TaskFilters(TaskFilter now, TaskCounts counts, Wording words) {

  /** What an address says; what it says wrongly is as if it said nothing. */
  static TaskFilter read(String kind, String level, String whose, String status) {
    return new TaskFilter(
        TaskKind.of(kind).orElse(null),
        Level.of(level).orElse(null),
        Whose.of(whose).orElse(Whose.ALL),
        status.equals("over"));
  }

  List<Filter> all() {
    return Stream.of(whose(), kinds(), levels(), statuses())
        .filter(filter -> filter.picks().size() > 1)
        .toList();
  }

  /** The address of a task, which leads back to the same list. */
  static String of(long task, TaskFilter filter) {
    var address = UriComponentsBuilder.fromPath("/tasks/" + task);
    fields(filter).forEach(field -> address.queryParam(field.code(), field.label()));
    return address.build().toUriString();
  }

  /**
   * Where somebody goes on who did something at a task.
   *
   * @param outcome code of what came of it
   */
  static String after(long task, TaskFilter filter, String outcome) {
    return "redirect:"
        + UriComponentsBuilder.fromUriString(of(task, filter))
            .queryParam("done", outcome)
            .queryParam("of", task)
            .toUriString();
  }

  /** Names and values that an address or a form carries of it. */
  static List<Choice> fields(TaskFilter filter) {
    var kind = filter.kind();
    var level = filter.level();
    return Stream.of(
            new Choice("kind", kind == null ? "" : kind.code()),
            new Choice("level", level == null ? "" : level.code()),
            new Choice("whose", filter.whose() == Whose.ALL ? "" : filter.whose().code()),
            new Choice("status", filter.over() ? "over" : ""))
        .filter(field -> !field.label().isEmpty())
        .toList();
  }

  static String address(TaskFilter filter, @Nullable String cursor) {
    var address = UriComponentsBuilder.fromPath("/tasks");
    fields(filter).forEach(field -> address.queryParam(field.code(), field.label()));
    if (cursor != null) {
      address.queryParam("cursor", cursor);
    }
    return address.build().toUriString();
  }

  private Filter whose() {
    return new Filter(
        words.say("tasks.whose"),
        Stream.of(Whose.values())
            .filter(whose -> whose != Whose.UNCLAIMED || !now.over())
            .map(whose ->
                pick(
                    new TaskFilter(now.kind(), now.level(), whose, now.over()),
                    "tasks.whose." + whose.code()))
            .toList());
  }

  /** Those of which there is one at least, and the one that is chosen. */
  private Filter kinds() {
    var picks = new ArrayList<Pick>();
    picks.add(pick(new TaskFilter(null, now.level(), now.whose(), now.over()), "tasks.kind.all"));
    for (var kind : TaskKind.values()) {
      var filter = new TaskFilter(kind, now.level(), now.whose(), now.over());
      if (now.over() || kind == now.kind() || counts.of(filter) > 0) {
        picks.add(pick(filter, kind.titleKey()));
      }
    }
    return new Filter(words.say("tasks.kind"), picks);
  }

  private Filter levels() {
    var picks = new ArrayList<Pick>();
    picks.add(pick(new TaskFilter(now.kind(), null, now.whose(), now.over()), "tasks.level.all"));
    for (var level : Level.values()) {
      var filter = new TaskFilter(now.kind(), level, now.whose(), now.over());
      if (level == now.level() || (!now.over() && counts.of(filter) > 0)) {
        picks.add(pick(filter, "task.level." + level.code()));
      }
    }
    return new Filter(words.say("tasks.level"), picks);
  }

  private Filter statuses() {
    return new Filter(
        words.say("tasks.status"),
        Stream.of(false, true)
            .map(over ->
                pick(
                    new TaskFilter(
                        now.kind(),
                        now.level(),
                        over && now.whose() == Whose.UNCLAIMED ? Whose.ALL : now.whose(),
                        over),
                    over ? "tasks.status.over" : "tasks.status.to-do"))
            .toList());
  }

  private Pick pick(TaskFilter filter, String name) {
    return new Pick(
        address(filter, null),
        words.say(name),
        filter.over() ? null : words.number(counts.of(filter)),
        filter.equals(now));
  }
}
