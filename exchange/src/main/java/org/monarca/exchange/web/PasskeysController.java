package org.monarca.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.access.factors.Changed;
import org.monarca.exchange.access.factors.Shown;
import org.monarca.exchange.access.passkeys.Passkey;
import org.monarca.exchange.access.passkeys.Passkeys;
import org.monarca.exchange.access.passkeys.RelyingParty;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where people make and remove passkeys, and what the script of the pages asks for meanwhile. */
@Controller
class PasskeysController {

  private static final String PAGE = FactorsController.PAGE + "/passkeys";

  private final Passkeys passkeys;
  private final RelyingParty party;
  private final Accounts accounts;
  private final FactorPages pages;
  private final Readers readers;

  PasskeysController(
      Passkeys passkeys,
      RelyingParty party,
      Accounts accounts,
      FactorPages pages,
      Readers readers) {
    this.passkeys = passkeys;
    this.party = party;
    this.accounts = accounts;
    this.pages = pages;
    this.readers = readers;
  }

  /** What a browser is to ask one of the person's passkeys for, before something is changed. */
  @PostMapping(FactorsController.PAGE + "/confirmation")
  @ResponseBody
  Map<String, Object> confirmation(Actor actor, HttpSession session) {
    return passkeys.toConfirm(actor, session).json();
  }

  /** What a browser is to make a passkey by, for whoever shows who they are. */
  @PostMapping(PAGE + "/options")
  ResponseEntity<Map<String, Object>> begin(
      Actor actor,
      @RequestParam(name = "add-name", defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale) {
    if (!isName(name)) {
      return refused("add-name", problem("name", actor, locale));
    }
    var account = accounts.find(actor.id()).orElseThrow();
    return switch (passkeys.begin(
        actor, shown(actor, password, code, assertion, session), names(account), session)) {
      case Passkeys.Begun.Yes(var options) -> ResponseEntity.ok(options.json());
      case Passkeys.Begun.No(var why) ->
          refused(pages.field("add", why), problem(why.code(), actor, locale));
    };
  }

  /** A form without what a device made comes from a browser that could not ask one. */
  @PostMapping(PAGE)
  String add(
      Actor actor,
      @RequestParam(name = "add-name", defaultValue = "") String name,
      @RequestParam(defaultValue = "") String credential,
      HttpSession session,
      Locale locale,
      Model model) {
    if (credential.isEmpty()) {
      var problem = Problems.of("add-password", problem("no-script", actor, locale));
      return pages.show(actor, List.of(), "", problem, locale, model);
    }
    if (!isName(name)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var changed = passkeys.add(actor, PlainText.of(name), credential, session);
    return pages.answer(changed, "add", "passkey-added", actor, locale, model);
  }

  @GetMapping(PAGE + "/{id}")
  String passkey(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return show(actor, find(actor, id), Problems.NONE, locale, model);
  }

  @PostMapping(PAGE + "/{id}/removal")
  String remove(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale,
      Model model) {
    var shown = shown(actor, password, code, assertion, session);
    var changed = passkeys.remove(actor, id, shown, session);
    return changed instanceof Changed.Refused why && why != Changed.Refused.STALE
        ? show(actor, find(actor, id), pages.problem("remove", why, actor, locale), locale, model)
        : pages.answer(changed, "remove", "passkey-removed", actor, locale, model);
  }

  private String show(Actor actor, Passkey passkey, Problems problems, Locale locale, Model model) {
    model.addAttribute("passkey", pages.line(passkey, readers.wordsFor(actor, locale)));
    model.addAttribute("origins", party.origins());
    model.addAttribute("authenticator", pages.hasAuthenticator(actor));
    model.addAttribute("last", passkeys.of(actor).size() == 1);
    model.addAttribute("problems", problems);
    return "passkey";
  }

  private Passkey find(Actor actor, long id) {
    return passkeys
        .find(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Shown shown(
      Actor actor, String password, String code, String assertion, HttpSession session) {
    return passkeys.shown(actor, new Shown.Typed(password, code), assertion, session);
  }

  private String problem(String code, Actor actor, Locale locale) {
    return readers.wordsFor(actor, locale).say("factors.problem." + code, Passkey.LONGEST_NAME);
  }

  private static ResponseEntity<Map<String, Object>> refused(String field, String message) {
    return ResponseEntity.unprocessableContent().body(Map.of("field", field, "message", message));
  }

  private static Passkeys.Names names(Account account) {
    return new Passkeys.Names(account.email(), account.displayName());
  }

  private static boolean isName(String typed) {
    var name = PlainText.of(typed);
    return !name.isEmpty() && !PlainText.isLonger(name, Passkey.LONGEST_NAME);
  }
}
