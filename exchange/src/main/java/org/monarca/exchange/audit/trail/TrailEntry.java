package org.monarca.exchange.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.ExchangeNumber;

/**
 * An entry as it was written.
 *
 * @param actor account, client or part of the exchange; never a name
 * @param facts codes and numbers
 */
public record TrailEntry(
    long sequence,
    Instant at,
    @Nullable String request,
    Actor.Kind kind,
    String actor,
    String role,
    @Nullable String state,
    String action,
    String objectKind,
    @Nullable String objectId,
    boolean refused,
    Map<String, Object> facts) {

  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

  public TrailEntry {
    facts = Map.copyOf(facts);
  }

  /** What it was done for, where somebody said so. */
  public Optional<String> purpose() {
    return fact("purpose");
  }

  /** A fact that is one value. */
  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name))
        .filter(value -> !(value instanceof List || value instanceof Map))
        .map(Object::toString);
  }

  /** Whatever could be the number of a child in what it tells, under whatever name. */
  public Stream<String> children() {
    return Stream.concat(Stream.ofNullable(objectId), facts.values().stream())
        .flatMap(said -> numbersIn(said.toString()));
  }

  /** Whether that text tells of one of these numbers. */
  public static boolean tellsOf(String text, Set<String> numbers) {
    return numbersIn(text).anyMatch(numbers::contains);
  }

  private static Stream<String> numbersIn(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(ExchangeNumber::isWellFormed);
  }

  /** Where a list goes on after it. */
  public Place place() {
    return new Place(at, sequence);
  }
}
