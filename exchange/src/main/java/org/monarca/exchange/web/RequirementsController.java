package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.Edited;
import org.monarca.exchange.credit.Edited.Came;
import org.monarca.exchange.credit.Requirements;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What States ask for a diploma: read by all, confirmed and written by the State. */
@Controller
class RequirementsController {

  private static final String PATH = "/graduation-requirements";
  private static final String USUAL = "TX";

  private final Readers readers;
  private final Requirements requirements;
  private final States states;

  RequirementsController(Readers readers, Requirements requirements, States states) {
    this.readers = readers;
    this.requirements = requirements;
    this.states = states;
  }

  @GetMapping(PATH)
  String read(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    return show(actor, asked(actor, state), saved != null, "", TypedFields.NONE, words, model);
  }

  @PostMapping(PATH)
  String put(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var state = asked(actor, fields.getOrDefault("state", ""));
    var words = readers.wordsFor(actor, locale);
    var form = new RequirementsForm(fields, words);
    return answer(
        actor, state, "", requirements.put(actor, form.draft(state), form.seen()), form, model);
  }

  @PostMapping(PATH + "/confirmation")
  String confirm(
      Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var key = fields.getOrDefault("key", "");
    var form = new RequirementsForm(fields, readers.wordsFor(actor, locale));
    var came =
        requirements.confirm(
            actor,
            key,
            form.seen(),
            fields.getOrDefault("confirm_source", ""),
            TypedDate.of(fields, "confirm_read").date().orElse(null));
    return answer(actor, stateOf(key), key, came, form, model);
  }

  @PostMapping(PATH + "/ending")
  String end(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var key = fields.getOrDefault("key", "");
    var form = new RequirementsForm(fields, readers.wordsFor(actor, locale));
    return answer(actor, stateOf(key), key, requirements.end(actor, key, form.seen()), form, model);
  }

  private String answer(
      Actor actor, String state, String key, Edited edited, RequirementsForm form, Model model) {
    if (edited.isDone()) {
      return "redirect:" + PATH + "?saved=yes&state=" + state;
    }
    if (edited.came() == Came.UNKNOWN) {
      throw unknown();
    }
    return show(actor, state, false, key, form.back(key, edited), form.words(), model);
  }

  private String show(
      Actor actor,
      String state,
      boolean saved,
      String confirmed,
      TypedFields typed,
      Wording words,
      Model model) {
    var known = requirements.of(state);
    boolean own = isKeeper(actor) && Requirements.mayKeep(actor, state);
    var inWords =
        new RequirementsWords(
            words, person -> readers.nameOf(person).orElseGet(() -> words.say("value.not-known")));
    model.addAttribute(
        "requirements",
        new RequirementsPage(
            state,
            words.state(state),
            known.plans().states().stream()
                .map(code -> new Choice(code, words.state(code)))
                .toList(),
            own,
            saved,
            inWords.plans(known.plans().of(state), own),
            inWords.history(known.history(), known.today()),
            known.seen(),
            confirmed,
            typed));
    return "graduation-requirements";
  }

  private static boolean isKeeper(Actor actor) {
    return List.of("state-data-admin", "operator").contains(actor.role());
  }

  /** The State asked for, else the reader's own. */
  private String asked(Actor actor, String state) {
    var code = state.isEmpty() ? actor.ownState().orElse(USUAL) : state;
    return states
        .find(code)
        .map(found -> found.code())
        .orElseThrow(RequirementsController::unknown);
  }

  private static String stateOf(String key) {
    return key.length() < 2 ? "" : key.substring(0, 2).replaceAll("[^A-Z]", "");
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
