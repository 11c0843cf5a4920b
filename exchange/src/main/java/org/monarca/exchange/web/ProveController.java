package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.factors.Shown;
import org.monarca.exchange.access.passkeys.Passkeys;
import org.monarca.exchange.access.passkeys.RelyingParty;
import org.monarca.exchange.access.people.FederatedErrands;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.access.sessions.KeptForm;
import org.monarca.exchange.access.sessions.Proving;
import org.monarca.exchange.access.sessions.Proving.Outcome;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks a person to prove again who they are, before what needs it; then shows what they were about
 * to do, with all that they typed, for one press.
 */
@Controller
class ProveController {

  private final Proving proving;
  private final Passkeys passkeys;
  private final RelyingParty party;
  private final FederatedErrands errands;
  private final Routes routes;
  private final Readers readers;

  ProveController(
      Proving proving,
      Passkeys passkeys,
      RelyingParty party,
      FederatedErrands errands,
      Routes routes,
      Readers readers) {
    this.errands = errands;
    this.proving = proving;
    this.passkeys = passkeys;
    this.party = party;
    this.routes = routes;
    this.readers = readers;
  }

  @GetMapping(Proving.PAGE + "/{id}")
  String prove(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String failed,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    var problems = ProviderProblems.of("providers", failed, readers.wordsFor(actor, locale));
    return show(actor, id, problems, request, model);
  }

  @PostMapping(Proving.PAGE + "/{id}")
  String prove(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String assertion,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    var typed = new Shown.Typed(password, code);
    var shown = passkeys.shown(actor, typed, assertion, request.getSession());
    var outcome = proving.prove(request, actor, shown);
    return outcome == Outcome.DONE
        ? "redirect:" + Proving.PAGE + "/" + id
        : show(actor, id, problem(outcome, actor, locale), request, model);
  }

  private String show(
      Actor actor, String id, Problems problems, HttpServletRequest request, Model model) {
    var form = TypedId.of(id).flatMap(wanted -> proving.kept(request, wanted)).orElse(null);
    boolean proved = proving.isFresh(request, form);
    boolean asksForCode = proving.asksForCode(actor);
    model.addAttribute(
        "prove",
        new ProvePage(
            id,
            form == null ? null : form.what(),
            form == null ? "/" : routes.pageAt(parentOf(form)),
            asksForCode,
            form != null && proving.isByFactor(form),
            passkeys.any(actor.id()) ? party.origins() : List.of(),
            errands.boundOf(actor).stream().map(one -> new Choice(one.id(), one.name())).toList(),
            proved ? form : null,
            proved,
            problems));
    return "prove";
  }

  private Problems problem(Outcome outcome, Actor actor, Locale locale) {
    var field = outcome == Outcome.CODE ? "code" : "password";
    return Problems.of(
        field, readers.wordsFor(actor, locale).say("factors.problem." + outcome.code()));
  }

  /** The page from which it was sent. */
  private static String parentOf(KeptForm form) {
    var path = form.path().replaceFirst("\\?.*", "");
    return form.sends() ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * The page.
   *
   * @param what key of what the person was about to do; null where it is known no longer
   * @param back page from which that was sent
   * @param code whether a code is asked for beside the password
   * @param byFactor whether a password alone is no proof
   * @param origins at which a passkey will do instead; empty where the person has none
   * @param providers that will do instead
   * @param form what waits for a press; null until the person has proved who they are
   * @param proved whether they have
   */
  record ProvePage(
      String id,
      @Nullable String what,
      String back,
      boolean code,
      boolean byFactor,
      List<String> origins,
      List<Choice> providers,
      @Nullable KeptForm form,
      boolean proved,
      Problems problems) {

    /** Whether the person has none of what is asked for. */
    public boolean factorMissing() {
      return byFactor && !code;
    }
  }
}
