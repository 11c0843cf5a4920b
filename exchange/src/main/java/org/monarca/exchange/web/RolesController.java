package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.Duty;
import org.monarca.exchange.access.people.RoleSwitch;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people see which roles they hold, and choose the one they act in. */
@Controller
class RolesController {

  private static final String PAGE = "/profile/roles";
  private static final String CHOICE = "/sign-in/role";
  private static final String DONE = "changed";

  private final RoleGrants grants;
  private final RoleSwitch roles;
  private final GrantWords grantWords;
  private final Readers readers;
  private final Duties duties;
  private final InstantSource clock;

  RolesController(
      RoleGrants grants,
      RoleSwitch roles,
      GrantWords grantWords,
      Readers readers,
      Duties duties,
      InstantSource clock) {
    this.grants = grants;
    this.roles = roles;
    this.grantWords = grantWords;
    this.readers = readers;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String roles(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return profile(actor, done.equals(DONE), null, locale, model);
  }

  @PostMapping(PAGE)
  String change(
      Actor actor,
      @RequestParam(defaultValue = "") String grant,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return roles.change(request, response, TypedNumber.of(grant))
        ? "redirect:" + PAGE + "?done=" + DONE
        : profile(actor, false, "roles.not-yours", locale, model);
  }

  /** For whoever is signed in and whose role has ended. */
  @GetMapping(CHOICE)
  String choice(HttpServletRequest request, Locale locale, Model model) {
    return choice(roles.choices(request), null, locale, model);
  }

  @PostMapping(CHOICE)
  String choose(
      @RequestParam(defaultValue = "") String grant,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return roles.choose(request, response, TypedNumber.of(grant))
        ? "redirect:/"
        : choice(roles.choices(request), "roles.not-yours", locale, model);
  }

  private String choice(
      List<RoleGrant> some, @Nullable String problem, Locale locale, Model model) {
    if (some.isEmpty()) {
      return "redirect:/sign-in?again";
    }
    var words = readers.wordsFor(null, locale);
    model.addAttribute(
        "roles",
        new RolesPage(
            lines(some, null, words),
            false,
            null,
            null,
            problem == null ? null : words.say(problem)));
    return "roles/choice";
  }

  private String profile(
      Actor actor, boolean done, @Nullable String problem, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var lines = lines(grants.good(actor.id()), actor.grant(), words);
    model.addAttribute(
        "roles",
        new RolesPage(
            lines,
            done,
            rules(actor, words),
            training(actor, words),
            problem == null ? null : words.say(problem)));
    return "roles/profile";
  }

  private @Nullable String rules(Actor actor, Wording words) {
    var good = Duration.ofDays(duties.terms().of(Duty.RULES).days());
    return duties
        .rulesAccepted(actor.id())
        .map(at -> words.say("own.rules.accepted", words.day(at), words.day(at.plus(good))))
        .orElse(null);
  }

  private @Nullable String training(Actor actor, Wording words) {
    return duties
        .trained(actor.id())
        .map(taken ->
            words.say(
                "training.taken", words.date(taken), words.date(duties.terms().lastDay(taken))))
        .orElse(null);
  }

  private List<RolesPage.Line> lines(List<RoleGrant> some, @Nullable Long acting, Wording words) {
    var offices = grantWords.say(some.stream().map(RoleGrant::position).toList(), words);
    return IntStream.range(0, some.size())
        .mapToObj(i -> line(some.get(i), offices.get(i), acting, words))
        .toList();
  }

  private RolesPage.Line line(
      RoleGrant grant, String office, @Nullable Long acting, Wording words) {
    var lastDay = grant.lastDay();
    return new RolesPage.Line(
        grant.id(),
        office,
        words.day(grant.begins()),
        lastDay == null ? null : words.date(lastDay),
        grant.endsSoon(clock.instant()),
        acting != null && acting == grant.id());
  }
}
