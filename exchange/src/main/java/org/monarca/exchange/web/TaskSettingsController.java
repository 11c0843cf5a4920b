package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.Problems.Problem;
import org.monarca.exchange.web.TaskSettingsPage.Days;
import org.monarca.exchange.worklist.StateSettings;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.WorklistSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a State sets up its levels and its times. */
@Controller
class TaskSettingsController {

  private static final List<String> LEVELS = List.of("district", "region", "state");
  private static final String DUE = "due-";
  private static final String UP = "up-";

  private final Readers readers;
  private final WorklistSettings settings;

  TaskSettingsController(Readers readers, WorklistSettings settings) {
    this.readers = readers;
    this.settings = settings;
  }

  @GetMapping("/tasks/settings")
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale,
      Model model) {
    var now = settings.of(actor, actor.ownState().orElseThrow());
    return show(
        now, typed(now), saved != null, Problems.NONE, readers.wordsFor(actor, locale), model);
  }

  @PostMapping("/tasks/settings")
  String save(
      Actor actor,
      @RequestParam long version,
      @RequestParam(required = false) @Nullable String districts,
      @RequestParam(required = false) @Nullable String regions,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var state = actor.ownState().orElseThrow();
    var wrong = wrong(typed, words);
    var asked = asked(state, districts != null, regions != null, typed, version);
    if (wrong.any()) {
      return show(asked, typed, false, wrong, words, model);
    }
    return switch (settings.change(actor, asked)) {
      case DONE -> "redirect:/tasks/settings?saved=yes";
      case CHANGED, OUT_OF_BOUNDS, NOT_YOURS -> {
        var now = settings.of(actor, state);
        var changed = Problems.of("districts", words.say("task-settings.changed"));
        yield show(now, typed(now), false, changed, words, model);
      }
    };
  }

  private static Problems wrong(Map<String, String> typed, Wording words) {
    var wrong = new ArrayList<Problem>();
    fields()
        .filter(field -> days(typed, field).isEmpty())
        .forEach(field ->
            wrong.add(
                new Problem(
                    field,
                    words.say(
                        "task-settings.days-wrong",
                        name(field, words),
                        StateSettings.FEWEST_DAYS,
                        StateSettings.MOST_DAYS))));
    return new Problems(wrong);
  }

  private static StateSettings asked(
      String state, boolean districts, boolean regions, Map<String, String> typed, long version) {
    var due = new EnumMap<TaskKind, Integer>(TaskKind.class);
    for (var kind : TaskKind.values()) {
      due.put(kind, days(typed, DUE + kind.code()).orElse(kind.usualDays()));
    }
    var usual = StateSettings.usual(state);
    return new StateSettings(
        state,
        districts,
        regions,
        days(typed, UP + "district").orElse(usual.districtDays()),
        days(typed, UP + "region").orElse(usual.regionDays()),
        days(typed, UP + "state").orElse(usual.stateDays()),
        due,
        version);
  }

  private static OptionalInt days(Map<String, String> typed, String field) {
    var text = Objects.requireNonNullElse(typed.get(field), "").strip();
    return text.matches("\\d{1,3}")
            && Integer.parseInt(text) >= StateSettings.FEWEST_DAYS
            && Integer.parseInt(text) <= StateSettings.MOST_DAYS
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Map<String, String> typed(StateSettings now) {
    var typed = new HashMap<String, String>();
    typed.put(UP + "district", Integer.toString(now.districtDays()));
    typed.put(UP + "region", Integer.toString(now.regionDays()));
    typed.put(UP + "state", Integer.toString(now.stateDays()));
    for (var kind : TaskKind.values()) {
      typed.put(DUE + kind.code(), Integer.toString(now.dueWithin(kind)));
    }
    return typed;
  }

  private static Stream<String> fields() {
    return Stream.concat(
        LEVELS.stream().map(level -> UP + level),
        Stream.of(TaskKind.values()).map(kind -> DUE + kind.code()));
  }

  private static String name(String field, Wording words) {
    return field.startsWith(UP)
        ? words.say("task-settings." + field)
        : words.say("task.kind." + field.substring(DUE.length()));
  }

  private static String show(
      StateSettings now,
      Map<String, String> typed,
      boolean saved,
      Problems problems,
      Wording words,
      Model model) {
    var days =
        fields()
            .map(field ->
                new Days(
                    field, name(field, words), Objects.requireNonNullElse(typed.get(field), "")))
            .toList();
    model.addAttribute(
        "settings",
        new TaskSettingsPage(
            words.state(now.state()),
            now.version(),
            now.districts(),
            now.regions(),
            days.stream().filter(field -> field.id().startsWith(UP)).toList(),
            days.stream().filter(field -> field.id().startsWith(DUE)).toList(),
            now.version() == 0,
            saved,
            problems));
    return "tasks/settings";
  }
}
