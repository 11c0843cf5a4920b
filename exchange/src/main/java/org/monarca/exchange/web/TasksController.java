package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.TasksPage.Group;
import org.monarca.exchange.web.TasksPage.Line;
import org.monarca.exchange.web.TasksPage.Notice;
import org.monarca.exchange.worklist.Answer;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Desk.Chosen;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskCounts;
import org.monarca.exchange.worklist.TaskFilter;
import org.monarca.exchange.worklist.TaskLists;
import org.monarca.exchange.worklist.TaskPart;
import org.monarca.exchange.worklist.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of tasks, and giving many of them to somebody at once. */
@Controller
class TasksController {

  /** As many as can be given at once, too. */
  private static final int LISTED = 50;

  private static final Pattern CHOSEN = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

  private final Readers readers;
  private final OfficeWords offices;
  private final TaskLists lists;
  private final Desk desk;
  private final WithheldInTasks withheld;

  TasksController(
      Readers readers, OfficeWords offices, TaskLists lists, Desk desk, WithheldInTasks withheld) {
    this.readers = readers;
    this.offices = offices;
    this.lists = lists;
    this.desk = desk;
    this.withheld = withheld;
  }

  @GetMapping("/tasks")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer given,
      @RequestParam(required = false) @Nullable Integer kept,
      Locale locale,
      Model model) {
    var filter = TaskFilters.read(kind, level, whose, status);
    var page =
        lists
            .list(actor, filter, cursor, LISTED)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var words = readers.wordsFor(actor, locale);
    var counts = lists.counts(actor);
    var names = offices.in(words, page.tasks());
    var inWords =
        new TaskWords(words, names, actor.id(), page.today(), withheld.of(actor, page.tasks()));
    var groups = groups(page, filter, counts, inWords, words);
    var next = page.next();
    model.addAttribute(
        "list",
        new TasksPage(
            words.say("tasks.open", counts.of(TaskFilter.ALL)),
            new TaskFilters(filter, counts, words).all(),
            groups,
            TaskWords.columns(groups),
            filter.over() ? List.of() : offices(actor, page.tasks(), names, words),
            filter.over() ? List.of() : receivers(actor, names),
            desk.mayAct(actor),
            filter.over(),
            cursor != null,
            next == null ? null : TaskFilters.address(filter, next),
            TaskFilters.address(filter, null),
            TaskFilters.fields(filter),
            notice(given, kept, words),
            actor.role().equals(Role.STATE_DATA_ADMIN.code())));
    return "tasks/list";
  }

  @PostMapping("/tasks/assignment")
  String assign(
      Actor actor,
      FromList from,
      @RequestParam(required = false) @Nullable List<String> chosen,
      @RequestParam(defaultValue = "") String to) {
    var tasks =
        Stream.ofNullable(chosen)
            .flatMap(List::stream)
            .filter(text -> CHOSEN.matcher(text).matches())
            .distinct()
            .limit(LISTED)
            .map(TasksController::chosen)
            .toList();
    var receiver = Receiver.read(to);
    if (receiver.isEmpty()) {
      return back(from, 0, tasks.size());
    }
    var answers = desk.assignAll(actor, tasks, receiver.get(), null);
    long given = answers.stream().filter(Answer.Done.class::isInstance).count();
    return back(from, given, answers.size() - given);
  }

  private static String back(FromList from, long given, long kept) {
    var address =
        UriComponentsBuilder.fromUriString(TaskFilters.address(from.filter(), null))
            .queryParam("given", given)
            .queryParam("kept", kept);
    return "redirect:" + address.toUriString();
  }

  private static Chosen chosen(String text) {
    var parts = text.split("\\.", 2);
    return new Chosen(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private List<Group> groups(
      TaskPart page, TaskFilter filter, TaskCounts counts, TaskWords inWords, Wording words) {
    if (filter.over()) {
      return page.tasks().isEmpty()
          ? List.of()
          : List.of(new Group("over", null, lines(page.tasks(), inWords, filter)));
    }
    var byUrgency = new EnumMap<Urgency, List<Task>>(Urgency.class);
    for (var task : page.tasks()) {
      byUrgency
          .computeIfAbsent(Urgency.of(task.due(), page.today()), some -> new ArrayList<>())
          .add(task);
    }
    return byUrgency.entrySet().stream()
        .map(group ->
            new Group(
                group.getKey().code(),
                words.number(counts.of(filter, group.getKey())),
                lines(group.getValue(), inWords, filter)))
        .toList();
  }

  private static List<Line> lines(List<Task> tasks, TaskWords inWords, TaskFilter filter) {
    return tasks.stream().map(task -> inWords.line(task, filter)).toList();
  }

  /** Those of the tasks on the page; of the Department each State's own. */
  private List<Choice> offices(
      Actor actor, List<Task> tasks, OfficeWords.Names names, Wording words) {
    var office = new Office(Level.STATE, actor.ownState().orElse(""), null, null);
    return desk.offices(actor, tasks).stream()
        .map(receiver ->
            new Choice(
                receiver.code(),
                receiver instanceof Receiver.State && actor.state() == null
                    ? words.say("tasks.to-own-state")
                    : names.receiver(receiver, office, actor.id())))
        .toList();
  }

  /** The reader first. */
  private List<Choice> receivers(Actor actor, OfficeWords.Names names) {
    var colleagues = desk.colleagues(actor);
    names.people(colleagues.stream().map(Receiver::person));
    var office = new Office(Level.STATE, "", null, null);
    var me = new Receiver.Person(actor.id());
    return Stream.concat(Stream.of(me), colleagues.stream().filter(other -> !other.equals(me)))
        .map(receiver -> new Choice(receiver.code(), names.receiver(receiver, office, actor.id())))
        .toList();
  }

  private static @Nullable Notice notice(
      @Nullable Integer given, @Nullable Integer kept, Wording words) {
    if (given == null || kept == null || given + kept < 0) {
      return null;
    }
    if (given + kept == 0) {
      return new Notice(false, words.say("tasks.none-chosen"));
    }
    return new Notice(
        kept == 0,
        kept == 0
            ? words.say("tasks.given", given)
            : words.say("tasks.given-in-part", given, kept));
  }
}
