package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.StillAdmitted;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.NumberPage.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A child's number: its records, its history, and merges, splits and undoings that people propose.
 */
@Controller
class NumberController {

  private final Readers readers;
  private final NumberPages pages;
  private final Proposals proposals;
  private final Answers answers;
  private final NearMatches nearMatches;
  private final StillAdmitted admitted;

  NumberController(
      Readers readers,
      NumberPages pages,
      Proposals proposals,
      Answers answers,
      NearMatches nearMatches,
      StillAdmitted admitted) {
    this.readers = readers;
    this.pages = pages;
    this.proposals = proposals;
    this.answers = answers;
    this.nearMatches = nearMatches;
    this.admitted = admitted;
  }

  /** What the forms of the page say, each its part. */
  record Form(
      @Nullable String other,
      @Nullable String survivor,
      @Nullable List<Long> record,
      @Nullable Long decision,
      @Nullable String reason,
      @Nullable String note) {

    Typed typed(String form) {
      return new Typed(
          form,
          PlainText.lines(other),
          PlainText.lines(survivor),
          record == null ? List.of() : List.copyOf(record),
          PlainText.lines(reason),
          PlainText.lines(note));
    }

    long decided() {
      return decision == null ? 0 : decision;
    }
  }

  @GetMapping("/children/{exchangeId}/number")
  String number(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String outcome,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var says = DecisionWords.isDone(outcome) ? DecisionWords.says(outcome, words) : null;
    return show(actor, exchangeId, says, Typed.NOTHING, Problems.NONE, words, model);
  }

  @PostMapping("/children/{exchangeId}/merge")
  String merge(
      Actor actor, @PathVariable String exchangeId, Form form, Locale locale, Model model) {
    var asked = new Asked(actor, exchangeId, form.typed("merge"), locale, model);
    return answered(asked, "waits", (child, grounds) -> merge(actor, child, grounds, asked.typed));
  }

  @PostMapping("/children/{exchangeId}/split")
  String split(
      Actor actor, @PathVariable String exchangeId, Form form, Locale locale, Model model) {
    var asked = new Asked(actor, exchangeId, form.typed("split"), locale, model);
    return answered(
        asked,
        "waits",
        (child, grounds) -> {
          var parts = new HashMap<Long, Integer>();
          asked.typed.records().forEach(source -> parts.put(source, 1));
          return proposals.split(actor, child, parts, grounds);
        });
  }

  @PostMapping("/children/{exchangeId}/undo")
  String undo(Actor actor, @PathVariable String exchangeId, Form form, Locale locale, Model model) {
    var asked = new Asked(actor, exchangeId, form.typed("undo-" + form.decided()), locale, model);
    return answered(
        asked, "waits", (child, grounds) -> proposals.undo(actor, form.decided(), grounds));
  }

  /** What one person decided alone one person takes back: it is asked again. */
  @PostMapping("/children/{exchangeId}/reopen")
  String reopen(
      Actor actor, @PathVariable String exchangeId, Form form, Locale locale, Model model) {
    var asked = new Asked(actor, exchangeId, form.typed("reopen-" + form.decided()), locale, model);
    return answered(
        asked, "reopened", (child, grounds) -> nearMatches.reopen(actor, form.decided(), grounds));
  }

  @PostMapping("/children/{exchangeId}/withdrawal")
  String withdraw(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam long proposal,
      Locale locale,
      Model model) {
    var asked = new Asked(actor, exchangeId, Typed.NOTHING, locale, model);
    return switch (acting(asked, () -> answers.withdraw(actor, proposal))) {
      case Answer.Done done -> back(ChildNumber.of(exchangeId), "withdrawn");
      case Answer.Refused(var why) -> again(asked, why);
    };
  }

  /** Who asks for what at whose page. */
  private record Asked(Actor actor, String exchangeId, Typed typed, Locale locale, Model model) {}

  private Answer merge(Actor actor, ExchangeId child, Grounds grounds, Typed typed) {
    var others =
        Arrays.stream(typed.other().split("[,;\\n]"))
            .filter(text -> !text.isBlank())
            .map(ExchangeId::read)
            .toList();
    if (others.isEmpty() || others.stream().anyMatch(Optional::isEmpty)) {
      return Answer.refused(Refusal.UNKNOWN);
    }
    if (!List.of("this", "other").contains(typed.survivor())) {
      return Answer.refused(Refusal.NO_SURVIVOR);
    }
    var children = new LinkedHashSet<ExchangeId>();
    others.forEach(other -> other.ifPresent(children::add));
    var stays = typed.survivor().equals("this") ? child : children.getFirst();
    children.add(child);
    return proposals.merge(actor, children, stays, grounds, null);
  }

  /** Does what a form asks for, once it says why. */
  private String answered(
      Asked asked, String done, BiFunction<ExchangeId, Grounds, Answer> asking) {
    var child = ChildNumber.of(asked.exchangeId);
    var typed = asked.typed;
    if (!Grounds.REASONS.contains(typed.reason())) {
      return again(asked, Refusal.NO_REASON);
    }
    if (Grounds.isTooLong(typed.note())) {
      return again(asked, Refusal.NOTE_TOO_LONG);
    }
    var grounds = new Grounds(typed.reason(), typed.note());
    return switch (acting(asked, () -> asking.apply(child, grounds))) {
      case Answer.Done ignored -> back(child, done);
      case Answer.Refused(var why) -> again(asked, why);
    };
  }

  /** Whose rights have ended meanwhile is told what a stranger is. */
  private Answer acting(Asked asked, Supplier<Answer> work) {
    return admitted
        .act(asked.actor, work)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What was typed stays, whatever was wrong. */
  private String again(Asked asked, Refusal why) {
    var words = readers.wordsFor(asked.actor, asked.locale);
    var says = words.say("review.outcome." + why.code(), Grounds.LONGEST);
    var form = asked.typed.form();
    var field =
        switch (why) {
          case NO_REASON -> "reason-" + form;
          case NOTE_TOO_LONG -> "note-" + form;
          case NO_SURVIVOR -> "stays-this";
          case UNKNOWN -> form.equals("merge") ? "other" : "decisions";
          case NOTHING_TO_PART -> "split";
          default -> "decisions";
        };
    return show(
        asked.actor,
        asked.exchangeId,
        null,
        asked.typed,
        Problems.of(field, says),
        words,
        asked.model);
  }

  private String show(
      Actor actor,
      String exchangeId,
      @Nullable String outcome,
      Typed typed,
      Problems problems,
      Wording words,
      Model model) {
    var page =
        pages
            .of(actor, ChildNumber.of(exchangeId), outcome, typed, problems, words)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("number", page);
    return "number";
  }

  private static String back(ExchangeId child, String outcome) {
    return "redirect:/children/" + child.digits() + "/number?outcome=" + outcome;
  }
}
