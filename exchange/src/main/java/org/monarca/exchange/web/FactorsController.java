package org.monarca.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.monarca.exchange.access.factors.Changed;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.Shown;
import org.monarca.exchange.access.passkeys.Passkeys;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people set up, renew and remove what they sign in with beside their password. */
@Controller
class FactorsController {

  static final String PAGE = "/profile/factors";

  private static final String REMOVED = "removed";
  private static final String REPLACED = "replaced";
  static final String STALE = "stale";
  private static final String ADDED = "added";
  private static final Set<String> TOLD =
      Set.of(ADDED, REPLACED, REMOVED, STALE, "passkey-added", "passkey-removed");

  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final FactorPages pages;

  FactorsController(SecondFactors factors, Passkeys passkeys, FactorPages pages) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  String factors(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return pages.show(
        actor, List.of(), TOLD.contains(done) ? done : "", Problems.NONE, locale, model);
  }

  @PostMapping(PAGE + "/authenticator")
  String begin(Actor actor) {
    factors.begin(actor);
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/authenticator/confirmation")
  String prove(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "new-code", defaultValue = "") String newCode,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale,
      Model model) {
    var shown = shown(actor, password, code, assertion, session);
    var changed = factors.prove(actor, shown, newCode, session.getId());
    return answer(changed, "prove", ADDED, actor, locale, model);
  }

  @PostMapping(PAGE + "/authenticator/replacement")
  String beginReplacing(Actor actor) {
    factors.beginReplacing(actor);
    return "redirect:" + PAGE + "#replace";
  }

  @PostMapping(PAGE + "/authenticator/replacement/confirmation")
  String replace(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "new-code", defaultValue = "") String newCode,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale,
      Model model) {
    var shown = shown(actor, password, code, assertion, session);
    var changed = factors.replace(actor, shown, newCode, session.getId());
    return answer(changed, "replace", REPLACED, actor, locale, model);
  }

  @PostMapping(PAGE + "/authenticator/removal")
  String remove(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale,
      Model model) {
    var shown = shown(actor, password, code, assertion, session);
    var changed = factors.remove(actor, shown, session.getId());
    return answer(changed, "remove", REMOVED, actor, locale, model);
  }

  @PostMapping(PAGE + "/recovery-codes")
  String renew(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String assertion,
      HttpSession session,
      Locale locale,
      Model model) {
    var changed = factors.renewCodes(actor, shown(actor, password, code, assertion, session));
    return answer(changed, "renew", "renewed", actor, locale, model);
  }

  private Shown shown(
      Actor actor, String password, String code, String assertion, HttpSession session) {
    return passkeys.shown(actor, new Shown.Typed(password, code), assertion, session);
  }

  private String answer(
      Changed changed, String form, String done, Actor actor, Locale locale, Model model) {
    return pages.answer(changed, form, done, actor, locale, model);
  }
}
