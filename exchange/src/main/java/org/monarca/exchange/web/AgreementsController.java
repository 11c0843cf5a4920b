package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.jurisdictions.agreements.AgreementForm;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.jurisdictions.agreements.Said;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By what States take part: the own one for its people, each for the Department's. */
@Controller
class AgreementsController {

  private static final String OWN = "/agreement";
  private static final String ALL = "/agreements";

  private final Readers readers;
  private final Agreements agreements;
  private final States states;

  AgreementsController(Readers readers, Agreements agreements, States states) {
    this.readers = readers;
    this.agreements = agreements;
    this.states = states;
  }

  @GetMapping(OWN)
  String own(Actor actor, Locale locale, Model model) {
    return show(actor, actor.ownState().orElseThrow(), null, locale, model);
  }

  @PostMapping(OWN)
  String sayOwn(Actor actor, @RequestParam Map<String, String> typed, Locale locale, Model model) {
    return say(actor, actor.ownState().orElseThrow(), OWN, typed, locale, model);
  }

  @GetMapping(ALL)
  String all(Actor actor, Locale locale, Model model) {
    var words = new AgreementWords(readers.wordsFor(actor, locale));
    var said = agreements.all();
    model.addAttribute(
        "lines",
        states.all().stream()
            .map(state ->
                new AgreementPage.Line(
                    state.code(),
                    words.words().state(state.code()),
                    words.standing(said.get(state.code()), agreements.today(state.code()))))
            .toList());
    return "agreements";
  }

  @GetMapping(ALL + "/{state}")
  String one(Actor actor, @PathVariable String state, Locale locale, Model model) {
    return show(actor, known(state), null, locale, model);
  }

  @PostMapping(ALL + "/{state}")
  String sayOne(
      Actor actor,
      @PathVariable String state,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model) {
    return say(actor, known(state), ALL + "/" + state, typed, locale, model);
  }

  private String known(String state) {
    return states.find(state).orElseThrow(DirectoryController::unknown).code();
  }

  private String say(
      Actor actor,
      String state,
      String page,
      Map<String, String> typed,
      Locale locale,
      Model model) {
    var words = new AgreementWords(readers.wordsFor(actor, locale));
    for (var name : List.of("signed", "until", "starts")) {
      if (isTyped(typed, name) && day(typed, name) == null) {
        var problems = words.problem(name, "date").orElseThrow();
        return show(actor, state, new TypedFields(typed, problems), locale, model);
      }
    }
    var came =
        agreements.say(
            actor,
            state,
            new AgreementForm(
                TypedNumber.of(typed.getOrDefault("seen", "")),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("parties", ""),
                day(typed, "signed"),
                day(typed, "until"),
                day(typed, "starts")));
    return words
        .wrong(came)
        .map(problems -> show(actor, state, new TypedFields(typed, problems), locale, model))
        .orElse("redirect:" + page);
  }

  private static boolean isTyped(Map<String, String> typed, String name) {
    return !TypedDate.of(typed, name).equals(TypedDate.NONE);
  }

  private static @Nullable LocalDate day(Map<String, String> typed, String name) {
    return TypedDate.of(typed, name).date().orElse(null);
  }

  private String show(
      Actor actor, String state, @Nullable TypedFields typed, Locale locale, Model model) {
    var words = new AgreementWords(readers.wordsFor(actor, locale));
    var today = agreements.today(state);
    var said = agreements.of(state);
    var last = said.isEmpty() ? null : said.getFirst();
    boolean department = actor.ownState().isEmpty();
    model.addAttribute(
        "agreement",
        new AgreementPage(
            state,
            words.words().state(state),
            keeps(actor) ? (department ? ALL + "/" + state : OWN) : null,
            words.standing(last, today),
            said.stream().map(one -> statement(one, today, words)).toList(),
            typed == null ? new TypedFields(AgreementWords.fields(last), Problems.NONE) : typed,
            department));
    return "agreement";
  }

  private AgreementPage.Statement statement(Said said, LocalDate today, AgreementWords words) {
    return new AgreementPage.Statement(
        words.words().moment(said.at()),
        readers.nameOf(said.by()).orElseGet(() -> words.words().say("agreement.by.exchange")),
        words.standing(said, today));
  }

  private static boolean keeps(Actor actor) {
    return actor.role().equals(Role.STATE_DATA_ADMIN.code())
        || actor.role().equals(Role.FEDERAL_ADMIN.code());
  }
}
