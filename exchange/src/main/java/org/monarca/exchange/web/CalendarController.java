package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.calendars.CalendarEdited;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.jurisdictions.calendars.SchoolYear;
import org.monarca.exchange.jurisdictions.calendars.Term;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** School years and terms: a State's usual ones, and a district's own. */
@Controller
class CalendarController {

  private static final String OF_STATE = "/directory/calendar";
  private static final String OF_DISTRICT = "/directory/districts/{leaId}/calendar";

  private final Readers readers;
  private final DirectoryStates states;
  private final Directory directory;
  private final Calendars calendars;

  CalendarController(
      Readers readers, DirectoryStates states, Directory directory, Calendars calendars) {
    this.readers = readers;
    this.states = states;
    this.directory = directory;
    this.calendars = calendars;
  }

  @GetMapping({OF_STATE, OF_DISTRICT})
  String calendar(
      Actor actor,
      @PathVariable(required = false) @Nullable String leaId,
      @RequestParam(defaultValue = "") String state,
      Locale locale,
      Model model) {
    return show(actor, leaId, state, TypedFields.NONE, locale, model);
  }

  @PostMapping({OF_STATE, OF_DISTRICT})
  String put(
      Actor actor,
      @PathVariable(required = false) @Nullable String leaId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var first = TypedDate.of(fields, "first").date();
    var last = TypedDate.of(fields, "last").date();
    if (first.isEmpty() || last.isEmpty()) {
      return again(actor, leaId, first.isEmpty() ? "first" : "last", "date", fields, locale, model);
    }
    var came = calendars.put(actor, leaId, first.get(), last.get());
    return answered(actor, came, leaId, "last", fields, locale, model);
  }

  @PostMapping({OF_STATE + "/{year}/removal", OF_DISTRICT + "/{year}/removal"})
  String remove(
      Actor actor,
      @PathVariable(required = false) @Nullable String leaId,
      @PathVariable long year,
      Locale locale,
      Model model) {
    var came = calendars.remove(actor, leaId, year);
    return answered(actor, came, leaId, "last", Map.of(), locale, model);
  }

  @PostMapping({OF_STATE + "/terms", OF_DISTRICT + "/terms"})
  String addTerm(
      Actor actor,
      @PathVariable(required = false) @Nullable String leaId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var year = fields.getOrDefault("year", "");
    if (!year.matches("\\d{1,18}")) {
      return again(actor, leaId, "year", "year", fields, locale, model);
    }
    var first = TypedDate.of(fields, "term_first").date();
    var last = TypedDate.of(fields, "term_last").date();
    if (first.isEmpty() || last.isEmpty()) {
      var field = first.isEmpty() ? "term_first" : "term_last";
      return again(actor, leaId, field, "date", fields, locale, model);
    }
    var kind = fields.getOrDefault("kind", "");
    var came = calendars.addTerm(actor, leaId, Long.parseLong(year), kind, first.get(), last.get());
    var field = came == CalendarEdited.KIND_UNKNOWN ? "kind" : "term_last";
    return answered(actor, came, leaId, field, fields, locale, model);
  }

  @PostMapping({OF_STATE + "/{year}/terms/removal", OF_DISTRICT + "/{year}/terms/removal"})
  String removeTerm(
      Actor actor,
      @PathVariable(required = false) @Nullable String leaId,
      @PathVariable long year,
      @RequestParam String kind,
      @RequestParam String first,
      Locale locale,
      Model model) {
    var came = calendars.removeTerm(actor, leaId, year, kind, HolidaysController.date(first));
    return answered(actor, came, leaId, "last", Map.of(), locale, model);
  }

  private String answered(
      Actor actor,
      CalendarEdited came,
      @Nullable String leaId,
      String field,
      Map<String, String> fields,
      Locale locale,
      Model model) {
    return switch (came) {
      case DONE -> "redirect:" + action(leaId);
      case UNKNOWN -> throw DirectoryController.unknown();
      case ORDER, LENGTH, KIND_UNKNOWN, OUTSIDE, OVERLAP -> {
        var key = came.name().toLowerCase(Locale.ROOT).replace('_', '-');
        yield again(actor, leaId, field, key, fields, locale, model);
      }
    };
  }

  /** Whoever does not keep that calendar is told the same as where there is none. */
  private String again(
      Actor actor,
      @Nullable String leaId,
      String field,
      String problem,
      Map<String, String> fields,
      Locale locale,
      Model model) {
    if (leaId != null
        && directory
            .district(leaId)
            .filter(district -> actor.belongsTo(district.state()))
            .isEmpty()) {
      throw DirectoryController.unknown();
    }
    var message = readers.wordsFor(actor, locale).say("calendar.problem." + problem);
    var typed = new TypedFields(fields, Problems.of(field, message));
    return show(actor, leaId, "", typed, locale, model);
  }

  private String show(
      Actor actor,
      @Nullable String leaId,
      String asked,
      TypedFields typed,
      Locale locale,
      Model model) {
    var district =
        leaId == null ? null : directory.district(leaId).orElseThrow(DirectoryController::unknown);
    var state =
        states
            .asked(actor, district == null ? asked : district.state())
            .orElseThrow(DirectoryController::unknown)
            .code();
    var words = new CalendarWords(readers.wordsFor(actor, locale));
    model.addAttribute("calendar", page(actor, district, state, words, typed));
    return "directory/calendar";
  }

  private CalendarPage page(
      Actor actor,
      @Nullable District district,
      String state,
      CalendarWords words,
      TypedFields typed) {
    var leaId = district == null ? null : district.leaId();
    var years = calendars.all(state, leaId);
    List<SchoolYear> usual = leaId == null ? List.of() : calendars.all(state, null);
    return new CalendarPage(
        district == null ? words.state(state) : district.name(),
        action(leaId),
        leaId == null ? "/directory?state=" + state : "/directory/districts/" + leaId,
        DirectoryWords.isOwn(actor, state),
        leaId != null,
        years.stream().map(words::year).toList(),
        usual.stream().map(words::year).toList(),
        years.stream()
            .map(year -> new Choice(Long.toString(year.id()), CalendarWords.name(year)))
            .toList(),
        Arrays.stream(Term.Kind.values()).map(words::choice).toList(),
        typed);
  }

  private static String action(@Nullable String leaId) {
    return leaId == null ? OF_STATE : OF_DISTRICT.replace("{leaId}", leaId);
  }
}
