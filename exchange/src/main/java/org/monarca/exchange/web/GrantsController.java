package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.ManagedAccount;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.GiveReason;
import org.monarca.exchange.access.roles.GrantDesk;
import org.monarca.exchange.access.roles.GrantDesk.Outcome;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.Positions;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where user administrators give people further roles, and end them. */
@Controller
class GrantsController {

  private final UserDesk accounts;
  private final GrantDesk desk;
  private final Positions positions;
  private final States states;
  private final Directory directory;
  private final Readers readers;

  GrantsController(
      UserDesk accounts,
      GrantDesk desk,
      Positions positions,
      States states,
      Directory directory,
      Readers readers) {
    this.accounts = accounts;
    this.desk = desk;
    this.positions = positions;
    this.states = states;
    this.directory = directory;
    this.readers = readers;
  }

  @GetMapping("/accounts/{id}/roles")
  String form(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    return show(actor, id, new TypedFields(fields, Problems.NONE), locale, model);
  }

  @PostMapping("/accounts/{id}/roles")
  String give(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var typed = new TypedFields(fields, Problems.NONE);
    var role = role(actor, typed);
    if (role.isEmpty()) {
      return wrong(actor, id, fields, "role", "grant.problem.role", locale, model);
    }
    var read =
        positions.read(
            role.get(),
            state(actor, typed),
            typed.value("region").strip(),
            typed.value("district").strip(),
            typed.value("school").strip());
    return switch (read) {
      case Positions.Read.Bad(String field) ->
          wrong(actor, id, fields, field, "grant.problem." + field, locale, model);
      case Positions.Read.Good(Position position) ->
          give(actor, id, position, fields, locale, model);
    };
  }

  private String give(
      Actor actor,
      String id,
      Position position,
      Map<String, String> fields,
      Locale locale,
      Model model) {
    var why = GiveReason.of(fields.getOrDefault("reason", ""));
    if (why.isEmpty()) {
      return wrong(actor, id, fields, "reason", "account.choose-reason", locale, model);
    }
    var typedDay = TypedDate.of(fields, "last");
    boolean isBlank =
        Stream.of(typedDay.month(), typedDay.day(), typedDay.year()).allMatch(String::isEmpty);
    Optional<LocalDate> lastDay = typedDay.date();
    if (!isBlank && lastDay.isEmpty()) {
      return wrong(actor, id, fields, "last", "grant.problem.last", locale, model);
    }
    return switch (desk.give(actor, id, position, lastDay.orElse(null), why.get())) {
      case DONE -> "redirect:/accounts/" + id + "?done=role-given";
      case HELD_ALREADY -> wrong(actor, id, fields, "role", "grant.problem.held", locale, model);
      case NOBODY_CONFIRMS ->
          wrong(actor, id, fields, "role", "grant.problem.nobody-confirms", locale, model);
      case OVER_ALREADY -> wrong(actor, id, fields, "last", "grant.problem.over", locale, model);
      case NOT_YOURS_TO_GIVE ->
          wrong(actor, id, fields, "role", "grant.problem.not-yours", locale, model);
      case ENDED_ALREADY, NOT_YOURS -> throw missing();
    };
  }

  @PostMapping("/accounts/{id}/roles/{grant}/ending")
  String end(
      Actor actor,
      @PathVariable String id,
      @PathVariable long grant,
      @RequestParam(defaultValue = "") String reason) {
    var why = EndReason.of(reason).filter(EndReason.ofPeople()::contains);
    if (why.isEmpty()) {
      return "redirect:/accounts/" + managed(actor, id).account().id() + "?unsaid=" + grant;
    }
    var outcome = desk.end(actor, id, grant, why.get());
    if (outcome != Outcome.DONE && outcome != Outcome.ENDED_ALREADY) {
      throw missing();
    }
    return accounts.find(actor, id).isPresent()
        ? "redirect:/accounts/" + id + "?done=role-ended"
        : "redirect:/accounts";
  }

  private String wrong(
      Actor actor,
      String id,
      Map<String, String> fields,
      String field,
      String key,
      Locale locale,
      Model model) {
    var says = readers.wordsFor(actor, locale).say(key);
    return show(actor, id, new TypedFields(fields, Problems.of(field, says)), locale, model);
  }

  private String show(Actor actor, String id, TypedFields typed, Locale locale, Model model) {
    var managed = managed(actor, id);
    var words = readers.wordsFor(actor, locale);
    var role = role(actor, typed).filter(found -> !found.ofOneState() || isState(actor, typed));
    var state = state(actor, typed);
    var account = managed.account();
    model.addAttribute(
        "grant",
        new GrantPage(
            account.id(),
            account.displayName(),
            Arrays.stream(Role.values())
                .filter(desk.rolesOf(actor)::contains)
                .map(one -> choice(one, words))
                .toList(),
            actor.state() == null ? states(words) : List.of(),
            role.map(chosen -> choice(chosen, words)).orElse(null),
            state,
            role.filter(chosen -> chosen.region() != Role.Named.NEVER)
                .map(chosen -> regions(state))
                .orElse(List.of()),
            role.filter(chosen -> chosen.region() == Role.Named.ALWAYS).isPresent(),
            role.filter(chosen -> chosen.district() != Role.Named.NEVER).isPresent(),
            role.filter(chosen -> chosen.district() == Role.Named.ALWAYS).isPresent(),
            role.filter(Role::ofSchools).isPresent(),
            Arrays.stream(GiveReason.values())
                .map(why -> new Choice(why.code(), words.say("grant.reason." + why.code())))
                .toList(),
            typed));
    return "accounts/role";
  }

  /** Who only confirms what others gave that account gives it nothing. */
  private ManagedAccount managed(Actor actor, String id) {
    return accounts
        .find(actor, id)
        .filter(found -> accounts.say(actor, id) != UserDesk.Say.NOTHING)
        .orElseThrow(GrantsController::missing);
  }

  /** The role that was chosen, where the administrator may give it. */
  private Optional<Role> role(Actor actor, TypedFields typed) {
    return Role.of(typed.value("role")).filter(desk.rolesOf(actor)::contains);
  }

  /** The administrator's own State; of the Department's the one that was chosen. */
  private static String state(Actor actor, TypedFields typed) {
    return Objects.requireNonNullElseGet(actor.state(), () -> typed.value("state"));
  }

  private boolean isState(Actor actor, TypedFields typed) {
    return states.find(state(actor, typed)).isPresent();
  }

  private List<Choice> states(Wording words) {
    return states.all().stream()
        .map(state -> new Choice(state.code(), words.state(state.code())))
        .toList();
  }

  private List<Choice> regions(@Nullable String state) {
    return state == null
        ? List.of()
        : directory.regions(state).stream()
            .map(region -> new Choice(Long.toString(region.id()), region.name()))
            .toList();
  }

  private static Choice choice(Role role, Wording words) {
    return new Choice(role.code(), words.say("role." + role.code()));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
