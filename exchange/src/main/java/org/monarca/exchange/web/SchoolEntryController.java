package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.EntryEdited;
import org.monarca.exchange.health.SchoolEntry;
import org.monarca.exchange.health.SchoolEntry.Known;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What States ask for school entry: read by all, confirmed and written by the State. */
@Controller
class SchoolEntryController {

  private static final String PATH = "/school-entry-requirements";
  private static final String USUAL = "TX";
  private static final String CONFIRM = "confirm_";

  private final Readers readers;
  private final SchoolEntry entry;
  private final States states;

  SchoolEntryController(Readers readers, SchoolEntry entry, States states) {
    this.readers = readers;
    this.entry = entry;
    this.states = states;
  }

  /**
   * @param grade whose lines are to stand in the form
   */
  @GetMapping(PATH)
  String read(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale,
      Model model) {
    var code = asked(actor, state);
    var known = entry.of(code);
    var says = wordsOf(readers.wordsFor(actor, locale));
    var typed = new TypedFields(written(known, code, grade, says), Problems.NONE);
    return show(new Asked(actor, code, ""), known, saved != null, typed, says, model);
  }

  @PostMapping(PATH)
  String put(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var state = asked(actor, fields.getOrDefault("state", ""));
    var form = new SchoolEntryForm(fields, readers.wordsFor(actor, locale));
    var edited = entry.put(actor, form.draft(state), form.seen());
    return answer(new Asked(actor, state, ""), edited, form.back("", edited), form, model);
  }

  @PostMapping(PATH + "/confirmation")
  String confirm(
      Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var state = asked(actor, fields.getOrDefault("state", ""));
    var form = new SchoolEntryForm(fields, readers.wordsFor(actor, locale));
    var edited =
        entry.confirm(
            actor,
            form.place(state),
            fields.getOrDefault("mark", ""),
            fields.getOrDefault(CONFIRM + "source", ""),
            TypedDate.of(fields, CONFIRM + "read").date().orElse(null));
    return answer(
        new Asked(actor, state, form.grade()), edited, form.back(CONFIRM, edited), form, model);
  }

  @PostMapping(PATH + "/ending")
  String end(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var state = asked(actor, fields.getOrDefault("state", ""));
    var form = new SchoolEntryForm(fields, readers.wordsFor(actor, locale));
    var edited = entry.end(actor, form.place(state));
    return answer(
        new Asked(actor, state, ""),
        edited,
        form.backTo("grade-" + form.grade(), edited),
        form,
        model);
  }

  /**
   * Who asks, of which State.
   *
   * @param confirmed the grade that was to be confirmed; blank where none was
   */
  private record Asked(Actor actor, String state, String confirmed) {}

  private String answer(
      Asked asked, EntryEdited edited, TypedFields back, SchoolEntryForm form, Model model) {
    if (edited.isDone()) {
      return "redirect:" + PATH + "?saved=yes&state=" + asked.state();
    }
    if (edited.isUnknown()) {
      throw unknown();
    }
    return show(asked, entry.of(asked.state()), false, back, wordsOf(form.words()), model);
  }

  private String show(
      Asked asked,
      Known known,
      boolean saved,
      TypedFields typed,
      SchoolEntryWords says,
      Model model) {
    var words = says.words();
    var state = asked.state();
    boolean own = SchoolEntry.mayKeep(asked.actor(), state);
    model.addAttribute(
        "entry",
        new SchoolEntryPage(
            state,
            words.state(state),
            states.all().stream()
                .map(one -> new Choice(one.code(), words.state(one.code())))
                .sorted((one, other) -> words.order().compare(one.label(), other.label()))
                .toList(),
            own,
            saved,
            says.grades(known, state, own),
            says.history(known.history(), known.today()),
            known.seen(),
            asked.confirmed(),
            EntryGrade.codes().stream().map(code -> new Choice(code, says.grade(code))).toList(),
            says.guide(),
            typed));
    return "school-entry-requirements";
  }

  /** What stands there of a grade, so that it can be written anew; nothing where none does. */
  private static Map<String, String> written(
      Known known, String state, String grade, SchoolEntryWords says) {
    var fields = new HashMap<String, String>();
    date(fields, known.today());
    EntryGrade.number(grade)
        .ifPresent(from -> {
          fields.put("grade", grade);
          known
              .requirements()
              .find(state, from)
              .ifPresentOrElse(
                  one -> lines(fields, one, says),
                  () ->
                      known.toCome(from).stream()
                          .filter(version -> !version.ended())
                          .findFirst()
                          .ifPresent(version -> {
                            lines(fields, version.grade(), says);
                            date(fields, version.inForce());
                          }));
        });
    return fields;
  }

  private static void date(Map<String, String> fields, LocalDate inForce) {
    fields.put("in_force_month", String.valueOf(inForce.getMonthValue()));
    fields.put("in_force_day", String.valueOf(inForce.getDayOfMonth()));
    fields.put("in_force_year", String.valueOf(inForce.getYear()));
  }

  private static void lines(Map<String, String> fields, EntryGrade grade, SchoolEntryWords says) {
    fields.put("lines", String.join("\n", says.lines(grade)));
    var said = grade.said();
    fields.put("source", said == null ? "" : said.source());
  }

  private SchoolEntryWords wordsOf(Wording words) {
    return new SchoolEntryWords(
        words, person -> readers.nameOf(person).orElseGet(() -> words.say("value.not-known")));
  }

  /** The State asked for, else the reader's own. */
  private String asked(Actor actor, String state) {
    var code = state.isEmpty() ? actor.ownState().orElse(USUAL) : state;
    return states.find(code).map(found -> found.code()).orElseThrow(SchoolEntryController::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
