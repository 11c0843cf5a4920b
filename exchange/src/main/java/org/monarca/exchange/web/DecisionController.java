package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people decide about the children of a task, and a page that says what came of it. */
@Controller
class DecisionController {

  private static final List<String> DONE =
      List.of("proposed", "apart", "together", "confirmed", "refused", "waits");

  /** What the form itself lacks. */
  private static final List<String> LACKS = List.of("no-reason", "no-survivor", "note-too-long");

  private final Readers readers;
  private final Desk desk;
  private final NearMatches nearMatches;
  private final Answers answers;

  DecisionController(Readers readers, Desk desk, NearMatches nearMatches, Answers answers) {
    this.readers = readers;
    this.desk = desk;
    this.nearMatches = nearMatches;
    this.answers = answers;
  }

  @PostMapping("/tasks/{id}/decisions")
  String decide(
      Actor actor,
      @PathVariable long id,
      @RequestParam String decision,
      @RequestParam(defaultValue = "0") long nearMatch,
      @RequestParam(defaultValue = "0") long proposal,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String survivor,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note) {
    if (desk.find(actor, id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var said = note.replace("\0", "").strip();
    if (said.length() > Grounds.LONGEST) {
      return outcome(id, "note-too-long");
    }
    return switch (decision) {
      case "confirm" -> after(id, answers.confirm(actor, proposal, version, said), "confirmed");
      case "refuse" -> after(id, answers.refuse(actor, proposal, version, said), "refused");
      case "same", "different" -> {
        if (!Grounds.REASONS.contains(reason)) {
          yield outcome(id, "no-reason");
        }
        var grounds = new Grounds(reason, said);
        yield decision.equals("same")
            ? same(actor, id, nearMatch, ExchangeId.read(survivor), grounds)
            : after(id, nearMatches.different(actor, nearMatch, grounds), "apart");
      }
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  @GetMapping("/tasks/{id}/decision")
  String decided(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      Locale locale,
      Model model) {
    var says = says(outcome, readers.wordsFor(actor, locale));
    if (says == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("id", id);
    model.addAttribute("done", DONE.contains(outcome));
    model.addAttribute("says", says);
    model.addAttribute("visible", desk.find(actor, id).isPresent());
    return "tasks/decision";
  }

  private String same(
      Actor actor, long id, long nearMatch, Optional<ExchangeId> survivor, Grounds grounds) {
    if (survivor.isEmpty()) {
      return outcome(id, "no-survivor");
    }
    return after(id, nearMatches.same(actor, nearMatch, survivor.get(), grounds), "proposed");
  }

  private static String after(long id, Answer answer, String done) {
    return switch (answer) {
      case Answer.Done ignored -> outcome(id, done);
      case Answer.Refused(var why) -> outcome(id, why.code());
    };
  }

  private static String outcome(long id, String outcome) {
    return "redirect:/tasks/" + id + "/decision?outcome=" + outcome;
  }

  /** What came of it, in words; nothing for a code that is none. */
  static @Nullable String says(String outcome, Wording words) {
    boolean isKnown =
        DONE.contains(outcome)
            || LACKS.contains(outcome)
            || Arrays.stream(Refusal.values()).anyMatch(why -> why.code().equals(outcome));
    return isKnown ? words.say("review.outcome." + outcome, Grounds.LONGEST) : null;
  }
}
