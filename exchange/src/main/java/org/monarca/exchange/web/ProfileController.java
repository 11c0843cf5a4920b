package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.OwnProfile;
import org.monarca.exchange.access.people.OwnProfile.Overseer;
import org.monarca.exchange.access.people.Profile;
import org.monarca.exchange.applications.Zones;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.Problems.Problem;
import org.monarca.exchange.web.ProfilePage.OverseerLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;

/** Where people say who they are and how they read, and see who sees to their account. */
@Controller
class ProfileController {

  private static final String PAGE = "/profile";
  private static final List<String> LANGUAGES = List.of("en", "es");

  private final OwnProfile profiles;
  private final Accounts accounts;
  private final GrantWords grants;
  private final Readers readers;
  private final LocaleResolver locales;

  ProfileController(
      OwnProfile profiles,
      Accounts accounts,
      GrantWords grants,
      Readers readers,
      LocaleResolver locales) {
    this.profiles = profiles;
    this.accounts = accounts;
    this.grants = grants;
    this.readers = readers;
    this.locales = locales;
  }

  @GetMapping(PAGE)
  String profile(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var now =
        profiles.of(actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var fields =
        Map.of(
            "name",
            now.displayName(),
            "phone",
            Objects.requireNonNullElse(now.phone(), ""),
            "page_language",
            Objects.requireNonNullElse(now.language(), ""),
            "zone",
            now.zone().getId());
    var typed = new TypedFields(fields, Problems.NONE);
    return show(actor, typed, now.zone(), done.equals("saved"), locale, model);
  }

  @PostMapping(PAGE)
  String keep(
      Actor actor,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var now =
        profiles.of(actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var read = new Reading(fields, now.zone(), readers.wordsFor(actor, locale));
    var said = read.profile();
    if (said.isEmpty()) {
      var typed = new TypedFields(fields, new Problems(read.problems));
      return show(actor, typed, now.zone(), false, locale, model);
    }
    profiles.keep(actor, said.get());
    var language = said.get().language();
    if (language != null && !language.equals(now.language())) {
      locales.setLocale(request, response, Locale.of(language, "US"));
    }
    return "redirect:" + PAGE + "?done=saved";
  }

  private String show(
      Actor actor, TypedFields typed, ZoneId own, boolean done, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "profile",
        new ProfilePage(
            accounts.find(actor.id()).map(Account::email).orElse(words.say("value.not-known")),
            words.say("role." + actor.role()),
            typed,
            LANGUAGES.stream()
                .map(code -> new Choice(code, words.say("notices.language." + code)))
                .toList(),
            zones(own).map(zone -> new Choice(zone.getId(), words.zone(zone))).toList(),
            profiles.overseers(actor).stream().map(one -> line(one, words)).toList(),
            done));
    return "profile";
  }

  /** Those of the States and territories, and the one that the person has. */
  private static Stream<ZoneId> zones(ZoneId own) {
    return Stream.concat(Zones.ALL.stream(), Stream.of(own)).distinct();
  }

  private OverseerLine line(Overseer overseer, Wording words) {
    return new OverseerLine(
        overseer.name(), grants.say(overseer.grant().position(), words), overseer.email());
  }

  /** What was typed, as far as it can be read. */
  private static final class Reading {

    private final Map<String, String> fields;
    private final ZoneId own;
    private final Wording words;
    private final List<Problem> problems = new ArrayList<>();

    private Reading(Map<String, String> fields, ZoneId own, Wording words) {
      this.fields = fields;
      this.own = own;
      this.words = words;
    }

    private Optional<Profile> profile() {
      var name = PlainText.of(typed("name"));
      if (name.isEmpty()) {
        wrong("name", "profile.problem.no-name");
      } else if (PlainText.isLonger(name, Profile.LONGEST_NAME)) {
        wrong("name", "profile.problem.name", Profile.LONGEST_NAME);
      }
      var phone = PlainText.of(typed("phone"));
      if (PlainText.isLonger(phone, Profile.LONGEST_PHONE)) {
        wrong("phone", "profile.problem.phone", Profile.LONGEST_PHONE);
      }
      var language = typed("page_language");
      if (!language.isEmpty() && !LANGUAGES.contains(language)) {
        wrong("page_language", "profile.problem.language");
      }
      var zone = zones(own).filter(known -> known.getId().equals(typed("zone"))).findFirst();
      if (zone.isEmpty()) {
        wrong("zone", "profile.problem.zone");
      }
      return problems.isEmpty()
          ? zone.map(chosen ->
              new Profile(
                  name,
                  phone.isEmpty() ? null : phone,
                  language.isEmpty() ? null : language,
                  chosen))
          : Optional.empty();
    }

    private String typed(String field) {
      return fields.getOrDefault(field, "");
    }

    private void wrong(String field, String key, Object... values) {
      problems.add(new Problem(field, words.say(key, values)));
    }
  }
}
