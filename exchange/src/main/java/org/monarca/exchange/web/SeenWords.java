package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.trail.Disclosure;
import org.monarca.exchange.audit.trail.Showing;
import org.monarca.exchange.audit.trail.Way;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.SeenPage.Line;

/** To whom a child was shown, in the reader's language. */
final class SeenWords {

  private final Wording words;
  private final UnaryOperator<String> names;
  private final Function<Long, Optional<String>> offices;

  /**
   * @param names what people are called, by their accounts
   * @param offices role and office in words, by the number of the grant
   */
  SeenWords(Wording words, UnaryOperator<String> names, Function<Long, Optional<String>> offices) {
    this.words = words;
    this.names = names;
    this.offices = offices;
  }

  List<Line> people(List<Showing> shown) {
    return shown.stream().map(this::line).toList();
  }

  List<Line> parties(List<Disclosure> disclosed) {
    return disclosed.stream().map(this::line).toList();
  }

  private Line line(Showing shown) {
    return new Line(
        shown.kind() == Actor.Kind.PERSON ? names.apply(shown.actor()) : shown.actor(),
        office(shown),
        did(shown.way(), shown.count()),
        purpose(shown.purpose(), shown.kind()),
        words.moment(shown.last()));
  }

  private Line line(Disclosure disclosed) {
    return new Line(
        party(disclosed),
        role(disclosed.role()),
        did(disclosed.way(), disclosed.count()),
        purpose(disclosed.purpose(), disclosed.kind()),
        words.day(disclosed.first()));
  }

  private String party(Disclosure disclosed) {
    var state = disclosed.state();
    if (state != null) {
      return words.state(state);
    }
    return words.say(
        disclosed.kind() == Actor.Kind.EXCHANGE ? "trail.exchange" : "task.office.nation");
  }

  private String office(Showing shown) {
    var grant = shown.grant();
    return Optional.ofNullable(grant)
        .flatMap(offices)
        .orElseGet(() ->
            Role.of(shown.role())
                .map(role -> GrantWords.say(role, shown.state(), words))
                .orElseGet(() -> words.say("trail.exchange")));
  }

  private String role(String code) {
    return Role.of(code)
        .map(role -> words.say("role." + role.code()))
        .orElseGet(() -> words.say("trail.exchange"));
  }

  private String did(Way way, int count) {
    return words.say("seen." + way.code(), count);
  }

  /** Systems that ask what a child would be decided as say no purpose: it is their work. */
  private String purpose(@Nullable String code, Actor.Kind kind) {
    if (code == null) {
      return words.say(kind == Actor.Kind.SYSTEM ? "purpose.exchange" : "value.not-known");
    }
    return Purpose.isKnown(code) ? words.say("purpose." + code) : code;
  }
}
