package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.ActionClass;
import org.monarca.exchange.audit.Actions;
import org.monarca.exchange.audit.chain.EntryProof;
import org.monarca.exchange.audit.trail.TrailEntry;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.web.TrailPage.Line;
import org.monarca.exchange.web.TrailPage.One;
import org.monarca.exchange.web.TrailPage.Proved;

/** Entries of the audit trail in the reader's language. */
final class TrailWords {

  private final Wording words;
  private final UnaryOperator<String> names;
  private final Set<String> withheld;

  /**
   * @param names what people are called, by their accounts
   * @param withheld numbers of children whom the reader is not told of
   */
  TrailWords(Wording words, UnaryOperator<String> names, Set<String> withheld) {
    this.words = words;
    this.names = names;
    this.withheld = Set.copyOf(withheld);
  }

  Line line(TrailEntry entry) {
    return new Line(
        entry.sequence(),
        words.moment(entry.at()),
        who(entry),
        office(entry),
        did(entry.action()),
        entry.refused(),
        entry.purpose().map(this::purpose).orElse(null),
        object(entry));
  }

  One one(TrailEntry entry, EntryProof proof) {
    var object = entry.objectId();
    boolean tells =
        object != null
            && entry.objectKind().equals("child")
            && !TrailEntry.tellsOf(object, withheld);
    return new One(
        line(entry), entry.at().toString(), tells ? object : null, facts(entry), proved(proof));
  }

  /** What an action is called; one of an older version by its code. */
  String did(String action) {
    return Actions.published().find(action).isPresent()
        ? words.say("audit.does." + action)
        : action;
  }

  String purpose(String code) {
    return Purpose.isKnown(code) ? words.say("purpose." + code) : code;
  }

  private String who(TrailEntry entry) {
    return switch (entry.kind()) {
      case PERSON -> names.apply(entry.actor());
      case SYSTEM -> entry.actor();
      case EXCHANGE -> words.say("trail.exchange");
    };
  }

  private String office(TrailEntry entry) {
    return Role.of(entry.role())
        .map(role -> GrantWords.say(role, entry.state(), words))
        .orElse(entry.actor());
  }

  private @Nullable String object(TrailEntry entry) {
    var id = entry.objectId();
    if (id == null) {
      return null;
    }
    if (TrailEntry.tellsOf(id, withheld)) {
      return words.say("trail.protected");
    }
    var kind = entry.objectKind();
    var said =
        switch (kind) {
          case "child" -> ExchangeId.read(id).map(ExchangeId::forPeople).orElse(id);
          case "account" -> names.apply(id);
          case "state" -> words.state(id);
          default -> id;
        };
    return Actions.published().objects().contains(kind)
        ? words.say("trail.of-kind", words.say("audit.object." + kind), said)
        : said;
  }

  private List<Choice> facts(TrailEntry entry) {
    return entry.facts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(fact -> new Choice(fact.getKey().replaceAll("[_-]", " "), fact(fact.getValue())))
        .toList();
  }

  /** Of several, those of whom the reader is not told are left out by number, not by count. */
  private String fact(Object value) {
    if (value instanceof Collection<?> some) {
      return some.isEmpty()
          ? words.say("trail.none")
          : some.stream().map(this::fact).collect(Collectors.joining(", "));
    }
    var text = value.toString();
    return TrailEntry.tellsOf(text, withheld) ? words.say("trail.protected") : text;
  }

  private Proved proved(EntryProof proof) {
    var head = proof.head();
    return new Proved(
        words.say("trail.place", proof.chain(), words.number(proof.position())),
        proof.holds(),
        head == null
            ? null
            : words.say("trail.closed", words.date(head.day()), words.moment(head.closed())),
        head == null ? null : head.hash());
  }

  List<Choice> roles() {
    return Stream.of(Role.values())
        .map(role -> new Choice(role.code(), words.say("role." + role.code())))
        .sorted((a, b) -> words.order().compare(a.label(), b.label()))
        .toList();
  }

  List<Choice> sorts() {
    return Arrays.stream(ActionClass.values())
        .map(sort -> new Choice(sort.code(), words.say("trail.sort." + sort.code())))
        .toList();
  }

  List<Choice> actions() {
    return Actions.published().all().stream()
        .map(action -> new Choice(action.code(), did(action.code())))
        .sorted((a, b) -> words.order().compare(a.label(), b.label()))
        .toList();
  }

  List<Choice> outcomes() {
    return Stream.of("done", "refused")
        .map(code -> new Choice(code, words.say("trail.outcome." + code)))
        .toList();
  }

  List<Choice> purposes() {
    return Arrays.stream(Purpose.values())
        .map(purpose -> new Choice(purpose.code(), words.say("purpose." + purpose.code())))
        .toList();
  }
}
