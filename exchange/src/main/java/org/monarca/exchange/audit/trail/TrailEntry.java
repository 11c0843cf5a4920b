package org.monarca.exchange.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;

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

  private static final String CHILD = "child";

  /** Facts that name children besides the one it was done to. */
  private static final List<String> OTHERS = List.of("shown", "children", "about");

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

  /** Numbers of all children that it tells of. */
  public Stream<String> children() {
    var own = objectKind.equals(CHILD) ? Stream.ofNullable(objectId) : Stream.<String>empty();
    var others =
        OTHERS.stream()
            .flatMap(name -> Stream.ofNullable(facts.get(name)))
            .flatMap(some -> some instanceof List<?> list ? list.stream() : Stream.of(some))
            .map(Object::toString);
    return Stream.concat(own, others);
  }

  /** Where a list goes on after it. */
  public Place place() {
    return new Place(at, sequence);
  }
}
