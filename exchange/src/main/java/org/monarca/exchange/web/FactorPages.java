package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import org.monarca.exchange.access.factors.Changed;
import org.monarca.exchange.access.factors.NewKey;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.passkeys.Passkey;
import org.monarca.exchange.access.passkeys.Passkeys;
import org.monarca.exchange.access.passkeys.RelyingParty;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.FactorsPage.AuthenticatorLine;
import org.monarca.exchange.web.FactorsPage.CodesLine;
import org.monarca.exchange.web.FactorsPage.KeyLine;
import org.monarca.exchange.web.FactorsPage.PasskeyLine;
import org.monarca.exchange.web.FactorsPage.PasskeysPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a person's factors, and what came of changing them. */
@Component
class FactorPages {

  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final RelyingParty party;
  private final Accounts accounts;
  private final Readers readers;

  FactorPages(
      SecondFactors factors,
      Passkeys passkeys,
      RelyingParty party,
      Accounts accounts,
      Readers readers) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.party = party;
    this.accounts = accounts;
    this.readers = readers;
  }

  /**
   * New codes are shown by the answer itself, for they are kept nowhere from which they could be.
   *
   * @param form which the page had: what its fields are called begins with it
   * @param done key of what was done, in the catalogue
   */
  String answer(
      Changed changed, String form, String done, Actor actor, Locale locale, Model model) {
    return switch (changed) {
      case Changed.Done(List<String> none) when none.isEmpty() ->
          "redirect:" + FactorsController.PAGE + "?done=" + done;
      case Changed.Done(List<String> codes) ->
          show(actor, codes, done, Problems.NONE, locale, model);
      case Changed.Refused.STALE ->
          "redirect:" + FactorsController.PAGE + "?done=" + FactorsController.STALE;
      case Changed.Refused why ->
          show(actor, List.of(), "", problem(form, why, actor, locale), locale, model);
    };
  }

  Problems problem(String form, Changed.Refused why, Actor actor, Locale locale) {
    return Problems.of(
        field(form, why), readers.wordsFor(actor, locale).say("factors.problem." + why.code()));
  }

  /** The field of a form at which it is said why something was not done. */
  String field(String form, Changed.Refused why) {
    return switch (why) {
      case CODE -> form + "-code";
      case NEW_CODE -> form + "-new-code";
      default -> form + "-password";
    };
  }

  String show(
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
            standing.next().map(key -> line(key, actor)).orElse(null),
            standing
                .codes()
                .map(codes -> new CodesLine(codes.left(), words.moment(codes.made())))
                .orElse(null),
            passkeys(actor, words),
            newCodes,
            done,
            problems));
    return "factors";
  }

  boolean hasAuthenticator(Actor actor) {
    return factors.of(actor).authenticator().isPresent();
  }

  PasskeyLine line(Passkey passkey, Wording words) {
    return new PasskeyLine(
        passkey.id(),
        passkey.name(),
        words.moment(passkey.made()),
        passkey.used().map(words::moment).orElse(null));
  }

  private PasskeysPart passkeys(Actor actor, Wording words) {
    return new PasskeysPart(
        passkeys.of(actor).stream().map(one -> line(one, words)).toList(),
        party.origins(),
        Passkey.MOST,
        Passkey.LONGEST_NAME);
  }

  private KeyLine line(NewKey key, Actor actor) {
    var email = accounts.find(actor.id()).map(Account::email).orElse("");
    return KeyLine.of(key.inGroups(), key.link(email));
  }
}
