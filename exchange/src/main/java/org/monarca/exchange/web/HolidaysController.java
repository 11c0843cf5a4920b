package org.monarca.exchange.web;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.jurisdictions.Jurisdiction;
import org.monarca.exchange.jurisdictions.holidays.HolidayEdits;
import org.monarca.exchange.jurisdictions.holidays.HolidayEdits.Added;
import org.monarca.exchange.jurisdictions.holidays.HolidayEdits.KeptHoliday;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which days a State's offices are closed: deadlines do not count them. */
@Controller
class HolidaysController {

  private static final String PAGE = "redirect:/directory/holidays";

  private final Readers readers;
  private final DirectoryStates states;
  private final HolidayEdits holidays;
  private final InstantSource clock;

  HolidaysController(
      Readers readers, DirectoryStates states, HolidayEdits holidays, InstantSource clock) {
    this.readers = readers;
    this.states = states;
    this.holidays = holidays;
    this.clock = clock;
  }

  @GetMapping("/directory/holidays")
  String holidays(
      Actor actor, @RequestParam(defaultValue = "") String state, Locale locale, Model model) {
    return show(actor, state, TypedFields.NONE, locale, model);
  }

  @PostMapping("/directory/holidays")
  String add(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var day = TypedDate.of(fields, "day").date();
    if (day.isEmpty()) {
      return again(actor, "day", "date", fields, locale, model);
    }
    var came = holidays.add(actor, day.get(), fields.getOrDefault("name", ""));
    var key = came.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (came) {
      case Added.DONE -> PAGE + "#days";
      case Added.NAME_MISSING, Added.NAME_TOO_LONG ->
          again(actor, "name", key, fields, locale, model);
      case Added.REPEATED, Added.TOO_MANY -> again(actor, "day", key, fields, locale, model);
    };
  }

  @PostMapping("/directory/holidays/{id}/keeping")
  String keep(Actor actor, @PathVariable String id, @RequestParam boolean kept) {
    if (!holidays.keep(actor, id, kept)) {
      throw DirectoryController.unknown();
    }
    return PAGE + "#" + id;
  }

  @PostMapping("/directory/holidays/days/{day}/removal")
  String remove(Actor actor, @PathVariable String day) {
    if (!holidays.remove(actor, date(day))) {
      throw DirectoryController.unknown();
    }
    return PAGE + "#days";
  }

  /** A day as an address of this page writes it. */
  static LocalDate date(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeException noDay) {
      throw DirectoryController.unknown();
    }
  }

  private String again(
      Actor actor,
      String field,
      String problem,
      Map<String, String> fields,
      Locale locale,
      Model model) {
    var message = readers.wordsFor(actor, locale).say("holidays.problem." + problem);
    return show(actor, "", new TypedFields(fields, Problems.of(field, message)), locale, model);
  }

  private String show(Actor actor, String asked, TypedFields typed, Locale locale, Model model) {
    var state = states.asked(actor, asked).orElseThrow(DirectoryController::unknown);
    var words = readers.wordsFor(actor, locale);
    var all = holidays.all(state.code(), today(state));
    model.addAttribute(
        "holidays",
        new HolidaysPage(
            state.code(),
            words.state(state.code()),
            DirectoryWords.isOwn(actor, state.code()),
            lines(all, true, words),
            lines(all, false, words),
            holidays.days(state.code()).stream()
                .map(day ->
                    new HolidaysPage.Day(day.day().toString(), words.date(day.day()), day.name()))
                .toList(),
            typed));
    return "directory/holidays";
  }

  private LocalDate today(Jurisdiction state) {
    return LocalDate.ofInstant(clock.instant(), state.zone());
  }

  private static List<HolidaysPage.Line> lines(
      List<KeptHoliday> all, boolean federal, Wording words) {
    return all.stream()
        .filter(holiday -> holiday.federal() == federal)
        .map(holiday ->
            new HolidaysPage.Line(
                holiday.id(),
                holiday.name(),
                holiday.kept(),
                holiday.next().stream().map(words::date).toList()))
        .toList();
  }
}
