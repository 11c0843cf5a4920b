package org.monarca.exchange.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.ActionClass;
import org.monarca.exchange.audit.Actions;
import org.monarca.exchange.audit.Entry.Outcome;
import org.monarca.exchange.audit.trail.TrailQuery;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.web.Problems.Problem;
import org.monarca.records.Catalogue;

/**
 * What was typed into the form that asks the trail, and what it asks.
 *
 * @param fields by name, without blanks round them
 */
record TrailQuestion(Map<String, String> fields, Wording words, Instant now) {

  /** In the order in which they stand in the form. */
  static final List<String> FIELDS =
      List.of(
          "from_month",
          "from_day",
          "from_year",
          "to_month",
          "to_day",
          "to_year",
          "person",
          "role",
          "state",
          "sort",
          "action",
          "object",
          "outcome",
          "request",
          "purpose",
          "days");

  /** What stands in {@code days} where the days are not those of the reader. */
  static final String UTC = "utc";

  private static final int LONGEST = 200;
  private static final Duration USUAL = Duration.ofDays(30);
  private static final int MOST_DAYS = 366;

  /** So many may be called as somebody asked. */
  static final int MOST_PEOPLE = 50;

  static TrailQuestion of(Map<String, String> typed, Wording words, Instant now) {
    var fields = new TreeMap<String, String>();
    FIELDS.forEach(name -> fields.put(name, typed.getOrDefault(name, "").strip()));
    return new TrailQuestion(Map.copyOf(fields), words, now);
  }

  /**
   * @param tooMany whether more people are called so than can be asked about
   */
  Problems problems(boolean tooMany) {
    var found = new ArrayList<Problem>();
    if (tooMany) {
      found.add(new Problem("person", words.say("trail.problem.too-many", MOST_PEOPLE)));
    }
    for (var day : List.of("from", "to")) {
      if (isTyped(day) && date(day).isEmpty()) {
        found.add(new Problem(day, words.say("trail.problem.no-day")));
      }
    }
    boolean areDays = found.stream().allMatch(problem -> problem.field().equals("person"));
    if (areDays && !from().isBefore(to())) {
      found.add(new Problem("from", words.say("trail.problem.order")));
    } else if (areDays && Duration.between(from(), to()).toDays() > MOST_DAYS) {
      found.add(new Problem("from", words.say("trail.problem.too-much")));
    }
    for (var text : List.of("person", "object", "request")) {
      if (typed(text).length() > LONGEST) {
        found.add(new Problem(text, words.say("trail.problem.too-long", LONGEST)));
      }
    }
    return new Problems(found);
  }

  /**
   * @param people accounts of whoever is called so
   * @param numbers all that a child has or had
   */
  TrailQuery query(Set<String> people, Function<ExchangeId, Set<String>> numbers) {
    var person = typed("person");
    return new TrailQuery(
        from(),
        to(),
        person.isEmpty() ? null : actors(person, people),
        known("role", Role.of(typed("role")).map(Role::code)),
        known("state", Optional.of(typed("state")).filter(TrailQuestion::isState)),
        actions(),
        objects(numbers),
        outcome(),
        blankToNull(typed("request")),
        known("purpose", Purpose.of(typed("purpose")).map(Purpose::code)));
  }

  /** The child whom it is about; empty where it is about none. */
  Optional<ExchangeId> child() {
    return ExchangeId.read(typed("object"));
  }

  String typed(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What the form carries on to the next page. */
  List<Choice> carried() {
    return FIELDS.stream()
        .map(name -> new Choice(name, typed(name)))
        .filter(field -> !field.label().isEmpty())
        .toList();
  }

  private static Set<String> actors(String typed, Set<String> accounts) {
    var all = new TreeSet<>(accounts);
    all.add(typed);
    return all;
  }

  /** A number of a child as people write it is read as it is kept. */
  private @Nullable Set<String> objects(Function<ExchangeId, Set<String>> numbers) {
    var object = typed("object");
    return object.isEmpty() ? null : child().map(numbers).orElse(Set.of(object));
  }

  private @Nullable Set<String> actions() {
    var sort = ActionClass.of(typed("sort"));
    var action = Actions.published().find(typed("action")).map(found -> found.code());
    if (sort.isEmpty()) {
      return action.map(Set::of).orElse(null);
    }
    var ofSort = new TreeSet<>(Actions.published().of(sort.get()));
    action.ifPresent(one -> ofSort.removeIf(other -> !other.equals(one)));
    return ofSort;
  }

  private @Nullable Outcome outcome() {
    return switch (typed("outcome")) {
      case "done" -> Outcome.DONE;
      case "refused" -> Outcome.REFUSED;
      default -> null;
    };
  }

  private Instant from() {
    return date("from").map(this::startOf).orElseGet(() -> to().minus(USUAL));
  }

  /** The last day is asked for too. */
  private Instant to() {
    return date("to").map(day -> startOf(day.plusDays(1))).orElse(now.plusSeconds(1));
  }

  private Instant startOf(LocalDate day) {
    return typed("days").equals(UTC)
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : words.startOf(day);
  }

  private boolean isTyped(String day) {
    return !TypedDate.of(fields, day).equals(TypedDate.NONE);
  }

  private Optional<LocalDate> date(String day) {
    return TypedDate.of(fields, day).date();
  }

  /** What the form never offered is as if nothing were asked. */
  private @Nullable String known(String name, Optional<String> found) {
    return typed(name).isEmpty() ? null : found.orElse(null);
  }

  private static boolean isState(String code) {
    return Catalogue.published().codeList("state").codes().contains(code);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
