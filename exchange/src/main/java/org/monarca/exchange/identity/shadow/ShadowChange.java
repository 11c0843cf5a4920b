package org.monarca.exchange.identity.shadow;

import java.util.List;
import java.util.stream.Stream;

/**
 * A record of which the tried model would decide otherwise, for people to look at.
 *
 * @param source its number; its place in the list
 * @param stateStudentId as its State calls it
 * @param own the number of the child to whom it belongs now
 */
public record ShadowChange(
    long source,
    Change change,
    String state,
    String stateStudentId,
    String own,
    Side active,
    Side tried) {

  /** The numbers of all that it speaks of. */
  public List<String> children() {
    return Stream.of(own, active.child(), tried.child())
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }
}
