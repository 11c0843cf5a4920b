package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Emergency;
import org.monarca.exchange.protection.EmergencyReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens what is kept back of a record to whoever must see it now. */
@Controller
class EmergencyController {

  private final Readers readers;
  private final Children children;
  private final Emergencies emergencies;
  private final Purposes purposes;
  private final InstantSource clock;

  EmergencyController(
      Readers readers,
      Children children,
      Emergencies emergencies,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.emergencies = emergencies;
    this.purposes = purposes;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/emergency")
  String form(Actor actor, @PathVariable String exchangeId, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return show(actor, exchangeId, "", "", Problems.NONE, words, model);
  }

  @PostMapping("/children/{exchangeId}/emergency")
  String open(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var why = EmergencyReason.of(reason);
    var said = PlainText.lines(note);
    var problems = new ArrayList<Problems.Problem>();
    if (why.isEmpty()) {
      problems.add(new Problems.Problem("reason", words.say("emergency.choose-reason")));
    }
    if (!Emergency.isFit(said)) {
      var message =
          words.say("emergency.note-unfit", Emergency.SHORTEST_NOTE, Emergency.LONGEST_NOTE);
      problems.add(new Problems.Problem("note", message));
    }
    if (!problems.isEmpty() || why.isEmpty()) {
      return show(actor, exchangeId, reason, said, new Problems(problems), words, model);
    }
    var number = ChildNumber.of(exchangeId);
    open(actor, number, new Emergency(why.get(), said));
    return "redirect:/children/" + number.digits();
  }

  /** More is written down than a look-up only where something was kept back. */
  private void open(Actor actor, ExchangeId number, Emergency emergency) {
    var found =
        children.find(purposes.lookUp(actor, number), number).orElseThrow(ChildNumber::missing);
    if (found.closure().any()) {
      emergencies.openAny(actor, number, emergency);
    } else {
      emergencies.open(actor, number, emergency);
    }
  }

  /** There is nothing to open where nothing is kept back. */
  private String show(
      Actor actor,
      String exchangeId,
      String reason,
      String note,
      Problems problems,
      Wording words,
      Model model) {
    var number = ChildNumber.of(exchangeId);
    var found =
        children.find(purposes.lookUp(actor, number), number).orElseThrow(ChildNumber::missing);
    if (!found.isWithheld() && !found.closure().any()) {
      return "redirect:/children/" + found.id().digits();
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    model.addAttribute(
        "emergency",
        new EmergencyPage(
            found.id().digits(),
            new IdentityWords(found, words, today).banner(),
            new ProtectionWords(words, readers).emergencyReasons(),
            reason,
            note,
            Math.toIntExact(Emergencies.OPEN_FOR.toMinutes()),
            Emergency.SHORTEST_NOTE,
            Emergency.LONGEST_NOTE,
            problems));
    return "protection/emergency";
  }
}
