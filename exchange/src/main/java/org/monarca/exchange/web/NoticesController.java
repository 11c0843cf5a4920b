package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.notices.Addresses;
import org.monarca.exchange.notices.FailingAddress;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.notices.Preference;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.notices.Preferences;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.AddressesPage.AddressLine;
import org.monarca.exchange.web.NoticesPage.NoticeLine;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How people want to be told by e-mail, and whose address fails. */
@Controller
class NoticesController {

  private static final int NEWEST = 20;
  private static final String PAGE = "/profile/notices";
  private static final Set<String> OVERSEERS =
      Set.of(Role.STATE_DATA_ADMIN.code(), Role.FEDERAL_USER.code(), Role.OPERATOR.code());
  private static final Set<String> DONE = Set.of("saved", "again");

  private final Notices notices;
  private final Preferences preferences;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Readers readers;

  NoticesController(
      Notices notices,
      Preferences preferences,
      Addresses addresses,
      Accounts accounts,
      Readers readers) {
    this.notices = notices;
    this.preferences = preferences;
    this.addresses = addresses;
    this.accounts = accounts;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String choice(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var chosen = preferences.of(actor);
    show(
        actor,
        chosen.delivery().code(),
        chosen.language().code(),
        DONE.contains(done) ? done : null,
        Problems.NONE,
        locale,
        model);
    return "notices";
  }

  @PostMapping(PAGE)
  String choose(
      Actor actor,
      @RequestParam(defaultValue = "") String delivery,
      @RequestParam(name = "mail_language", defaultValue = "") String language,
      Locale locale,
      Model model) {
    var when = Delivery.of(delivery);
    var in = Language.of(language);
    if (when.isPresent() && in.isPresent()) {
      preferences.choose(actor, new Preference(when.get(), in.get()));
      return "redirect:" + PAGE + "?done=saved";
    }
    var words = readers.wordsFor(actor, locale);
    var problems = new ArrayList<Problem>();
    if (when.isEmpty()) {
      problems.add(new Problem("delivery", words.say("notices.problem.delivery")));
    }
    if (in.isEmpty()) {
      problems.add(new Problem("mail_language", words.say("notices.problem.language")));
    }
    show(actor, delivery, language, null, new Problems(problems), locale, model);
    return "notices";
  }

  @PostMapping(PAGE + "/address")
  String tryAgain(Actor actor) {
    addresses.tryAgain(actor);
    return "redirect:" + PAGE + "?done=again";
  }

  @GetMapping("/notices/addresses")
  String failing(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var lines =
        addresses.failing(actor).stream().flatMap(one -> line(one, words).stream()).toList();
    var lede =
        actor
            .ownState()
            .map(state -> words.say("addresses.lede-state", words.state(state)))
            .orElse(words.say("addresses.lede-department"));
    model.addAttribute("addresses", new AddressesPage(lede, lines, Addresses.MOST));
    return "addresses";
  }

  private void show(
      Actor actor,
      String delivery,
      String language,
      @Nullable String done,
      Problems problems,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "notices",
        new NoticesPage(
            accounts.find(actor.id()).map(Account::email).orElse(words.say("value.not-known")),
            delivery,
            language,
            addresses.own(actor).map(NoticesController::state).orElse(null),
            done,
            OVERSEERS.contains(actor.role()),
            lines(actor, words),
            problems));
  }

  private List<NoticeLine> lines(Actor actor, Wording words) {
    return notices.newest(actor, NEWEST).stream()
        .map(one -> new NoticeLine(one.kind(), words.moment(one.written()), one.outcome()))
        .toList();
  }

  private Optional<AddressLine> line(FailingAddress one, Wording words) {
    return accounts
        .find(one.account())
        .map(account ->
            new AddressLine(
                account.displayName(),
                account.email(),
                words.moment(one.last()),
                one.answer(),
                state(one)));
  }

  private static String state(FailingAddress one) {
    return one.closed() ? "closed" : "once";
  }
}
