package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.ChildDecisions;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
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
  private final Children children;
  private final Identities identities;
  private final ChildDecisions decisions;
  private final Proposals proposals;
  private final InstantSource clock;

  NumberController(
      Readers readers,
      Children children,
      Identities identities,
      ChildDecisions decisions,
      Proposals proposals,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.identities = identities;
    this.decisions = decisions;
    this.proposals = proposals;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/number")
  String number(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String outcome,
      Locale locale,
      Model model) {
    var child =
        ExchangeId.read(exchangeId)
            .flatMap(id -> children.find(actor, id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("number", page(child, outcome, readers.wordsFor(actor, locale)));
    return "number";
  }

  @PostMapping("/children/{exchangeId}/merge")
  String merge(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String survivor,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note) {
    var second = ExchangeId.read(other);
    if (second.isEmpty()) {
      return back(exchangeId, "unknown");
    }
    if (!List.of("this", "other").contains(survivor)) {
      return back(exchangeId, "no-survivor");
    }
    return propose(
        exchangeId,
        reason,
        note,
        (first, grounds) -> {
          var stays = survivor.equals("this") ? first : second.get();
          return proposals.merge(actor, Set.of(first, second.get()), stays, grounds, null);
        });
  }

  @PostMapping("/children/{exchangeId}/split")
  String split(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") List<Long> record,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note) {
    return propose(
        exchangeId,
        reason,
        note,
        (child, grounds) -> {
          var parts = new HashMap<Long, Integer>();
          record.forEach(source -> parts.put(source, 1));
          return proposals.split(actor, child, parts, grounds);
        });
  }

  @PostMapping("/children/{exchangeId}/undo")
  String undo(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam long decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note) {
    return propose(
        exchangeId, reason, note, (child, grounds) -> proposals.undo(actor, decision, grounds));
  }

  /** What a form asks for, once it says why. */
  private interface Asking {
    Answer of(ExchangeId child, Grounds grounds);
  }

  private static String propose(String exchangeId, String reason, String note, Asking asking) {
    var child = ExchangeId.read(exchangeId);
    var said = note.replace("\0", "").strip();
    if (child.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!Grounds.REASONS.contains(reason)) {
      return back(exchangeId, "no-reason");
    }
    if (said.length() > Grounds.LONGEST) {
      return back(exchangeId, "note-too-long");
    }
    return switch (asking.of(child.get(), new Grounds(reason, said))) {
      case Answer.Done done -> back(exchangeId, "waits");
      case Answer.Refused(var why) -> back(exchangeId, why.code());
    };
  }

  private static String back(String exchangeId, String outcome) {
    var digits = ExchangeId.read(exchangeId).map(ExchangeId::digits);
    if (digits.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/children/" + digits.get() + "/number?outcome=" + outcome;
  }

  private NumberPage page(ChildRecord child, String outcome, Wording words) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new NumberPage(
        child.id().digits(),
        new IdentityWords(child, words, today).banner(),
        all(decisions.records(child.id()), record -> record(record, words)),
        all(identities.events(child.id()), event -> event(event, words)),
        all(decisions.decisions(child.id()), past -> decision(past, words)),
        ReviewBody.reasons(words),
        proposals
            .about(child.id())
            .map(proposal -> words.say("number.waits", words.states(proposal.answeringStates())))
            .orElse(null),
        DecisionController.says(outcome, words),
        outcome.equals("waits"));
  }

  private static NumberPage.Source record(ChildDecisions.ChildSource record, Wording words) {
    return new NumberPage.Source(
        record.source(),
        words.state(record.state()),
        record.stateStudentId(),
        words.say("number.how." + record.how()),
        words.moment(record.since()));
  }

  private NumberPage.Event event(IdentityEvent event, Wording words) {
    return new NumberPage.Event(
        words.moment(event.at()),
        words.say("number.what." + event.what().code()),
        by(event, words),
        event.exchangeIds().stream().map(ExchangeId::forPeople).collect(Collectors.joining(" → ")));
  }

  private String by(IdentityEvent event, Wording words) {
    var model = event.model();
    return model == null
        ? readers.nameOf(event.by()).orElse(words.say("number.exchange"))
        : words.say("number.by-model", model);
  }

  private static NumberPage.Decision decision(ChildDecisions.Past past, Wording words) {
    var reason = words.say("review.reason." + ReviewBody.known(past.grounds().reason()));
    var note = past.grounds().note();
    return new NumberPage.Decision(
        past.id(),
        words.say("number.decision." + past.kind()),
        note.isEmpty() ? reason : reason + ": " + note,
        words.moment(past.at()),
        past.isUndone());
  }

  private static <A, B> List<B> all(List<A> all, Function<A, B> each) {
    return all.stream().map(each).toList();
  }
}
