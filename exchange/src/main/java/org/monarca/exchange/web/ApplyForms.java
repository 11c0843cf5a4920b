package org.monarca.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.applications.Fault;
import org.monarca.exchange.applications.Zones;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.stereotype.Component;

/** Makes the form of an application, as it is asked for, sent back, or wrong. */
@Component
class ApplyForms {

  private final Readers readers;
  private final States states;
  private final Directory directory;

  ApplyForms(Readers readers, States states, Directory directory) {
    this.readers = readers;
    this.states = states;
    this.directory = directory;
  }

  Wording words(Locale locale) {
    return readers.wordsFor(null, locale);
  }

  ApplicationWords inWords(Locale locale) {
    return new ApplicationWords(words(locale), directory);
  }

  /** The States to choose from, by name. */
  List<Choice> states(Locale locale) {
    var words = words(locale);
    return states.all().stream()
        .map(state -> new Choice(state.code(), words.state(state.code())))
        .sorted((one, other) -> words.order().compare(one.label(), other.label()))
        .toList();
  }

  /** Whether role and State are chosen, and fit together. */
  boolean isBegun(Map<String, String> typed) {
    return role(typed)
        .filter(
            role -> !role.ofOneState() || states.find(typed.getOrDefault("state", "")).isPresent())
        .isPresent();
  }

  private static Optional<Role> role(Map<String, String> typed) {
    return Role.of(typed.getOrDefault("role", "")).filter(ApplicationWords.ROLES::contains);
  }

  ApplyPage first(Map<String, String> typed, List<Fault> faults, Locale locale) {
    return page("/apply", null, typed, false, faults, locale);
  }

  ApplyPage again(
      String path,
      Application application,
      Map<String, String> typed,
      List<Fault> faults,
      Locale locale) {
    return page(path, application.reason(), typed, true, faults, locale);
  }

  /** What an application says, as it would be typed. */
  static Map<String, String> typed(Application application) {
    var form = application.form();
    var typed = new HashMap<String, String>();
    typed.put("role", form.role().code());
    put(typed, "state", form.state());
    put(typed, "region", form.region());
    put(typed, "district", form.district());
    put(typed, "phone", form.phone());
    typed.put("email", form.email());
    typed.put("name", form.name());
    typed.put("title", form.title());
    typed.put("work_address", form.workAddress());
    typed.put("mail_language", form.language().code());
    typed.put("zone", Zones.ALL.contains(form.zone()) ? form.zone().getId() : "");
    typed.put("need", form.need());
    typed.put("trained_year", Integer.toString(form.trained().getYear()));
    typed.put("trained_month", Integer.toString(form.trained().getMonthValue()));
    typed.put("trained_day", Integer.toString(form.trained().getDayOfMonth()));
    typed.put("authority_name", form.authority().name());
    typed.put("authority_title", form.authority().title());
    typed.put("authority_email", form.authority().email());
    return typed;
  }

  private static void put(Map<String, String> typed, String field, @Nullable Object value) {
    if (value != null) {
      typed.put(field, value.toString());
    }
  }

  private ApplyPage page(
      String path,
      @Nullable String note,
      Map<String, String> typed,
      boolean fixedEmail,
      List<Fault> faults,
      Locale locale) {
    var words = words(locale);
    var role = role(typed).orElseThrow();
    var state = typed.getOrDefault("state", "");
    var said = words.say("role." + role.code());
    return new ApplyPage(
        path,
        role.ofOneState() ? words.say("role.in", said, words.state(state)) : said,
        note,
        typed,
        role == Role.REGION_ADMIN,
        role == Role.REGION_ADMIN ? regions(state) : List.of(),
        role == Role.DISTRICT_ADMIN,
        role.district() == Role.Named.MAYBE,
        fixedEmail,
        Zones.ALL.stream().map(zone -> new Choice(zone.getId(), words.zone(zone))).toList(),
        Stream.of("en", "es")
            .map(code -> new Choice(code, words.say("notices.language." + code)))
            .toList(),
        RulesOfBehavior.VERSION,
        new Problems(faults.stream().map(fault -> problem(fault, words)).toList()));
  }

  private List<Choice> regions(String state) {
    return directory.regions(state).stream()
        .map(region -> new Choice(Long.toString(region.id()), region.name()))
        .toList();
  }

  /** Each names its field, so that the list above the form can be read alone. */
  private static Problem problem(Fault fault, Wording words) {
    var label = words.say("apply." + fault.field().replace('_', '-'));
    return new Problem(fault.field(), words.say("apply.problem." + fault.code(), label));
  }
}
