package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.addresses.AddressChange;
import org.monarca.exchange.access.addresses.ChangingAddresses;
import org.monarca.exchange.access.addresses.ChangingAddresses.Asked;
import org.monarca.exchange.access.addresses.ChangingAddresses.Confirmed;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people ask for another address of theirs, and confirm it by links at both. */
@Controller
class AddressController {

  private static final String PAGE = "/profile/address";
  private static final String DONE = "/address/done";
  private static final Set<String> TOLD = Set.of("asked", "withdrawn");
  private static final Set<String> OUTCOMES = Set.of("half", "made", "refused");

  private final ChangingAddresses changing;
  private final Accounts accounts;
  private final Readers readers;

  AddressController(ChangingAddresses changing, Accounts accounts, Readers readers) {
    this.changing = changing;
    this.accounts = accounts;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String own(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return show(actor, TOLD.contains(done) ? done : "", "", Problems.NONE, locale, model);
  }

  @PostMapping(PAGE)
  String ask(
      Actor actor, @RequestParam(defaultValue = "") String address, Locale locale, Model model) {
    var asked = changing.ask(actor, address);
    if (asked == Asked.DONE) {
      return "redirect:" + PAGE + "?done=asked";
    }
    var says = readers.wordsFor(actor, locale).say("address.problem." + asked.code());
    return show(actor, "", address, Problems.of("address", says), locale, model);
  }

  @PostMapping(PAGE + "/withdrawal")
  String withdraw(Actor actor) {
    changing.withdraw(actor);
    return "redirect:" + PAGE + "?done=withdrawn";
  }

  /** To look uses nothing up: scanners of mail follow links. */
  @GetMapping("/address/{token}")
  String byLink(
      @PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
    var shown = changing.shown(token);
    if (shown.isEmpty()) {
      return GoneLink.answer(response);
    }
    model.addAttribute("side", shown.get().side().code());
    model.addAttribute("address", shown.get().change().address());
    model.addAttribute(
        "expires", readers.wordsFor(null, locale).moment(shown.get().change().expires()));
    return "addresses/by-link";
  }

  @PostMapping("/address/{token}")
  String confirm(@PathVariable String token, HttpServletResponse response) {
    var confirmed = changing.confirm(token);
    return confirmed == Confirmed.GONE
        ? GoneLink.answer(response)
        : "redirect:" + DONE + "?what=" + (confirmed == Confirmed.MADE ? "made" : "half");
  }

  @PostMapping("/address/{token}/refusal")
  String refuse(@PathVariable String token, HttpServletResponse response) {
    return changing.refuse(token)
        ? "redirect:" + DONE + "?what=refused"
        : GoneLink.answer(response);
  }

  @GetMapping(DONE)
  String done(@RequestParam(defaultValue = "") String what, Model model) {
    model.addAttribute("what", OUTCOMES.contains(what) ? what : "half");
    return "addresses/done";
  }

  private String show(
      Actor actor, String done, String typed, Problems problems, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "address",
        new AddressPage(
            accounts
                .find(actor.id())
                .map(Account::email)
                .orElseGet(() -> words.say("value.not-known")),
            changing.of(actor).map(change -> pending(change, words)).orElse(null),
            typed,
            done,
            problems));
    return "addresses/own";
  }

  private static Pending pending(AddressChange change, Wording words) {
    return new Pending(
        change.address(),
        words.moment(change.expires()),
        change.confirmedOld() != null,
        change.confirmedNew() != null);
  }

  /**
   * The page.
   *
   * @param pending what is under way; null for nothing
   * @param typed what was typed and does not do
   * @param done key of what was just done, in the catalogue; empty for nothing
   */
  record AddressPage(
      String email, @Nullable Pending pending, String typed, String done, Problems problems) {}

  /** A change that is under way. */
  record Pending(String address, String expires, boolean confirmedOld, boolean confirmedNew) {}
}
