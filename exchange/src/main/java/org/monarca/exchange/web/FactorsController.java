package org.monarca.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.monarca.exchange.access.factors.Changed;
import org.monarca.exchange.access.factors.NewKey;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.FactorsPage.AuthenticatorLine;
import org.monarca.exchange.web.FactorsPage.CodesLine;
import org.monarca.exchange.web.FactorsPage.KeyLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people set up, renew and remove what they sign in with beside their password. */
@Controller
class FactorsController {

  private static final String PAGE = "/profile/factors";
  private static final String REMOVED = "removed";
  private static final String STALE = "stale";
  private static final Set<String> TOLD = Set.of(REMOVED, STALE);

  private final SecondFactors factors;
  private final Accounts accounts;
  private final Readers readers;

  FactorsController(SecondFactors factors, Accounts accounts, Readers readers) {
    this.factors = factors;
    this.accounts = accounts;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String factors(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return show(actor, List.of(), TOLD.contains(done) ? done : "", Problems.NONE, locale, model);
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
      HttpSession session,
      Locale locale,
      Model model) {
    var changed = factors.prove(actor, password, code, session.getId());
    return answer(changed, "prove", "added", actor, locale, model);
  }

  @PostMapping(PAGE + "/authenticator/removal")
  String remove(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      HttpSession session,
      Locale locale,
      Model model) {
    var changed = factors.remove(actor, password, code, session.getId());
    return answer(changed, "remove", REMOVED, actor, locale, model);
  }

  @PostMapping(PAGE + "/recovery-codes")
  String renew(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model) {
    var changed = factors.renewCodes(actor, password, code);
    return answer(changed, "renew", "renewed", actor, locale, model);
  }

  /**
   * New codes are shown by the answer itself, for they are kept nowhere from which they could be.
   */
  private String answer(
      Changed changed, String form, String done, Actor actor, Locale locale, Model model) {
    return switch (changed) {
      case Changed.Done(List<String> none) when none.isEmpty() ->
          "redirect:" + PAGE + "?done=" + done;
      case Changed.Done(List<String> codes) ->
          show(actor, codes, done, Problems.NONE, locale, model);
      case Changed.Refused.STALE -> "redirect:" + PAGE + "?done=" + STALE;
      case Changed.Refused why ->
          show(actor, List.of(), "", problem(form, why, actor, locale), locale, model);
    };
  }

  private Problems problem(String form, Changed.Refused why, Actor actor, Locale locale) {
    var field = form + (why == Changed.Refused.CODE ? "-code" : "-password");
    return Problems.of(field, readers.wordsFor(actor, locale).say("factors.problem." + why.code()));
  }

  private String show(
      Actor actor,
      List<String> newCodes,
      String done,
      Problems problems,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var standing = factors.of(actor);
    model.addAttribute(
        "factors",
        new FactorsPage(
            standing
                .authenticator()
                .map(one ->
                    new AuthenticatorLine(words.moment(one.since()), words.moment(one.used())))
                .orElse(null),
            standing.pending().map(key -> line(key, actor)).orElse(null),
            standing
                .codes()
                .map(codes -> new CodesLine(codes.left(), words.moment(codes.made())))
                .orElse(null),
            newCodes,
            done,
            problems));
    return "factors";
  }

  private KeyLine line(NewKey key, Actor actor) {
    var email = accounts.find(actor.id()).map(Account::email).orElse("");
    return new KeyLine(key.inGroups(), key.link(email));
  }
}
