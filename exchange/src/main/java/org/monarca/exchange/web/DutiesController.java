package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.Duty;
import org.monarca.exchange.access.duties.DutyDesk;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Suspension;
import org.monarca.exchange.access.sessions.Proving;
import org.monarca.exchange.access.sessions.RulesFirstFilter;
import org.monarca.exchange.access.sessions.WantedPage;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people have to do before they go on: accept the rules, or take the training. */
@Controller
class DutiesController {

  private final DutyDesk desk;
  private final Duties duties;
  private final Suspension suspension;
  private final Proving proving;
  private final ApplyForms forms;
  private final Readers readers;
  private final WantedPage wanted;

  DutiesController(
      DutyDesk desk,
      Duties duties,
      Suspension suspension,
      Proving proving,
      ApplyForms forms,
      WantedPage wanted,
      Readers readers) {
    this.desk = desk;
    this.duties = duties;
    this.suspension = suspension;
    this.proving = proving;
    this.forms = forms;
    this.wanted = wanted;
    this.readers = readers;
  }

  /**
   * @param form number of what the person had sent, and what waits; empty where they came to read
   */
  @GetMapping(RulesFirstFilter.PAGE)
  String rules(
      Actor actor, @RequestParam(defaultValue = "") String form, Locale locale, Model model) {
    var accepted = duties.rulesAccepted(actor.id());
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "rules",
        new RulesPage(
            forms.inWords(locale).rules(),
            RulesOfBehavior.VERSION,
            duties.terms().of(Duty.RULES).days(),
            accepted.map(words::day).orElse(null),
            duties.mustAcceptRules(actor.id()),
            form));
    return "duties/rules";
  }

  /** The page that was wanted is opened, and what was sent waits for a press. */
  @PostMapping(RulesFirstFilter.PAGE)
  String accept(
      Actor actor,
      @RequestParam(defaultValue = "") String form,
      HttpServletRequest request,
      HttpServletResponse response) {
    desk.accept(actor);
    var kept = TypedId.of(form).flatMap(id -> proving.kept(request, id));
    if (kept.isPresent()) {
      return "redirect:" + Proving.PAGE + "/" + kept.get().id();
    }
    return "redirect:" + wanted.take(request, response).orElse("/");
  }

  /** For whoever has shown who they are, and is not trained any more. */
  @GetMapping("/sign-in/training")
  String suspended(HttpServletRequest request, Locale locale, Model model) {
    var told = suspension.told(request).orElse(null);
    if (told == null) {
      return "redirect:/sign-in?again";
    }
    var words = readers.wordsFor(null, locale);
    var taken = told.taken();
    var lastDay = told.lastDay();
    model.addAttribute(
        "suspended",
        new SuspendedPage(
            taken == null ? null : words.date(taken),
            lastDay == null ? null : words.date(lastDay),
            words.date(told.oldest()),
            told.ask()));
    return "duties/training";
  }

  /**
   * The rules, to be accepted.
   *
   * @param days for how long they are accepted
   * @param accepted when the person did so last; absent where they never did
   * @param due whether they have to do so now
   * @param form number of what waits; empty for nothing
   */
  record RulesPage(
      List<String> rules,
      String version,
      int days,
      @Nullable String accepted,
      boolean due,
      String form) {}

  /**
   * Why somebody does not come in.
   *
   * @param taken when they took the training last; absent where none is known
   * @param lastDay on which that was good
   * @param oldest on which day a training that is good was taken at the earliest
   * @param ask who enters a later one
   */
  record SuspendedPage(
      @Nullable String taken, @Nullable String lastDay, String oldest, List<Account> ask) {}
}
