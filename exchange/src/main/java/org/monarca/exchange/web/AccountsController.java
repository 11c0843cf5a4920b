package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.AccountStatus;
import org.monarca.exchange.access.people.ManagedAccount;
import org.monarca.exchange.access.people.TrainingDesk;
import org.monarca.exchange.access.people.TrainingIs;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.people.UserDesk.Change;
import org.monarca.exchange.access.roles.Confirming;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where user administrators see to accounts. */
@Controller
class AccountsController {

  private static final int PAGE = 50;
  private static final String SIGN_OUT = "sign-out";
  private static final String FACTORS = "factors";
  private static final String TRAINING = "training";
  private static final String IDENTITIES = "identities";
  private static final Set<String> CONFIRMING = Set.of("role-confirmed", "role-refused");
  private static final Set<String> DONE =
      Set.of(
          SIGN_OUT,
          FACTORS,
          IDENTITIES,
          "role-given",
          "role-ended",
          "role-confirmed",
          "role-refused",
          TRAINING,
          AccountStatus.ACTIVE.code(),
          AccountStatus.DISABLED.code(),
          AccountStatus.DEACTIVATED.code());

  private final UserDesk desk;
  private final Confirming confirming;
  private final TrainingDesk trainings;
  private final DutyTerms terms;
  private final Readers readers;
  private final OfficeWords offices;
  private final GrantWords grants;
  private final InstantSource clock;

  AccountsController(
      UserDesk desk,
      Confirming confirming,
      TrainingDesk trainings,
      Duties duties,
      Readers readers,
      OfficeWords offices,
      GrantWords grants,
      InstantSource clock) {
    this.desk = desk;
    this.confirming = confirming;
    this.trainings = trainings;
    this.terms = duties.terms();
    this.readers = readers;
    this.offices = offices;
    this.grants = grants;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  String accounts(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String training,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords = inWords(words);
    var asked = AccountStatus.of(status);
    var trained = TrainingIs.of(training);
    var named = PlainText.of(q);
    long number = Math.clamp(page, 1, Integer.MAX_VALUE);
    var found = desk.list(actor, named, asked, trained, (number - 1) * PAGE, PAGE + 1);
    model.addAttribute(
        "accounts",
        new AccountsPage(
            actor
                .ownState()
                .map(state -> words.say("accounts.lede.state", words.state(state)))
                .orElseGet(() -> words.say("accounts.lede.department")),
            named,
            asked.map(AccountStatus::code).orElse(""),
            inWords.statuses(),
            trained.map(TrainingIs::code).orElse(""),
            inWords.trainings(),
            inWords.waiting(confirming.waitingFor(actor)),
            found.stream().limit(PAGE).map(inWords::line).toList(),
            number,
            found.size() > PAGE ? number + 1 : null,
            CONFIRMING.contains(done) ? words.say("account.done." + done) : null));
    return "accounts/list";
  }

  /**
   * @param unsaid of the role that was to end, had a reason been given
   * @param unconfirmed of the role that was to be confirmed, had who gave it still a say
   */
  @GetMapping("/accounts/{id}")
  String account(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(required = false) @Nullable Long unsaid,
      @RequestParam(required = false) @Nullable Long unconfirmed,
      Locale locale,
      Model model) {
    if (unconfirmed != null) {
      return wrong(
          actor, id, "confirm-" + unconfirmed, "grant.problem.giver-is-out", locale, model);
    }
    return unsaid == null
        ? show(actor, id, Problems.NONE, DONE.contains(done) ? done : null, locale, model)
        : wrong(actor, id, "end-" + unsaid, "account.choose-reason", locale, model);
  }

  @PostMapping("/accounts/{id}/status")
  String change(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var to =
        AccountStatus.of(status)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var why = AccountReason.of(reason).filter(AccountReason.leadingTo(to)::contains);
    if (why.isEmpty()) {
      return wrong(actor, id, "reason-" + to.code(), "account.choose-reason", locale, model);
    }
    return switch (change(actor, id, to, why.get())) {
      case DONE -> "redirect:/accounts/" + id + "?done=" + to.code();
      case OTHERS_TOO -> wrong(actor, id, "status", "account.others-too", locale, model);
      case CHANGED_MEANWHILE ->
          wrong(actor, id, "status", "account.changed-meanwhile", locale, model);
      case NOT_YOURS -> throw missing();
    };
  }

  @PostMapping("/accounts/{id}/sign-out")
  String signOut(Actor actor, @PathVariable String id, Locale locale, Model model) {
    return switch (desk.signOut(actor, id)) {
      case DONE -> "redirect:/accounts/" + id + "?done=" + SIGN_OUT;
      case OTHERS_TOO -> wrong(actor, id, "status", "account.others-too", locale, model);
      case CHANGED_MEANWHILE, NOT_YOURS -> throw missing();
    };
  }

  @PostMapping("/accounts/{id}/factors")
  String takeFactorsAway(Actor actor, @PathVariable String id, Locale locale, Model model) {
    return answer(desk.takeFactorsAway(actor, id), FACTORS, actor, id, locale, model);
  }

  @PostMapping("/accounts/{id}/identities")
  String unbindIdentities(Actor actor, @PathVariable String id, Locale locale, Model model) {
    return answer(desk.unbindIdentities(actor, id), IDENTITIES, actor, id, locale, model);
  }

  private String answer(
      Change change, String done, Actor actor, String id, Locale locale, Model model) {
    return switch (change) {
      case DONE -> "redirect:/accounts/" + id + "?done=" + done;
      case OTHERS_TOO -> wrong(actor, id, "status", "account.others-too", locale, model);
      case CHANGED_MEANWHILE ->
          wrong(actor, id, "status", "account.changed-meanwhile", locale, model);
      case NOT_YOURS -> throw missing();
    };
  }

  @PostMapping("/accounts/{id}/training")
  String enterTraining(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    if (desk.find(actor, id).isEmpty()) {
      throw missing();
    }
    var typed = TypedDate.of(fields, "trained");
    var day = typed.date();
    if (day.isEmpty()) {
      return untrained(actor, id, typed, "training.problem.missing", locale, model);
    }
    return switch (trainings.enter(actor, id, day.get())) {
      case DONE -> "redirect:/accounts/" + id + "?done=" + TRAINING;
      case OTHERS_TOO -> wrong(actor, id, "status", "account.others-too", locale, model);
      case NOT_YOURS -> throw missing();
      case FUTURE -> untrained(actor, id, typed, "training.problem.future", locale, model);
      case TOO_OLD -> untrained(actor, id, typed, "training.problem.too-old", locale, model);
      case NOT_LATER -> untrained(actor, id, typed, "training.problem.not-later", locale, model);
    };
  }

  private String untrained(
      Actor actor, String id, TypedDate typed, String key, Locale locale, Model model) {
    var says = readers.wordsFor(actor, locale).say(key);
    return show(actor, id, typed, Problems.of("trained", says), null, locale, model);
  }

  private Change change(Actor actor, String id, AccountStatus to, AccountReason why) {
    return switch (to) {
      case ACTIVE -> desk.enable(actor, id, why);
      case DISABLED -> desk.disable(actor, id, why);
      case DEACTIVATED -> desk.deactivate(actor, id, why);
    };
  }

  private String wrong(
      Actor actor, String id, String field, String key, Locale locale, Model model) {
    var says = readers.wordsFor(actor, locale).say(key);
    return show(actor, id, Problems.of(field, says), null, locale, model);
  }

  private String show(
      Actor actor,
      String id,
      Problems problems,
      @Nullable String done,
      Locale locale,
      Model model) {
    return show(actor, id, TypedDate.NONE, problems, done, locale, model);
  }

  private String show(
      Actor actor,
      String id,
      TypedDate typed,
      Problems problems,
      @Nullable String done,
      Locale locale,
      Model model) {
    ManagedAccount managed = desk.find(actor, id).orElseThrow(AccountsController::missing);
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "account",
        inWords(words)
            .one(
                managed,
                desk.say(actor, id),
                new AccountWords.Owned(desk.hasSecondFactor(managed), desk.hasIdentity(managed)),
                confirming.waitingFor(actor).stream()
                    .map(RoleGrant::id)
                    .collect(Collectors.toSet()),
                typed,
                problems,
                Optional.ofNullable(done)
                    .map(code -> words.say("account.done." + code))
                    .orElse(null)));
    return "accounts/account";
  }

  private AccountWords inWords(Wording words) {
    return new AccountWords(
        words, offices.in(words)::person, some -> grants.say(some, words), terms, clock.instant());
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
