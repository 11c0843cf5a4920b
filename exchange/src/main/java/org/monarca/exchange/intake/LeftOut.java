package org.monarca.exchange.intake;

import java.util.List;

/**
 * Whom a full list leaves out.
 *
 * @param all how many there are
 * @param schools most first
 * @param first some of them, by State student identifier; all where there are no more
 */
public record LeftOut(long all, List<LeftOutSchool> schools, List<LeftOutChild> first) {

  public LeftOut {
    schools = List.copyOf(schools);
    first = List.copyOf(first);
  }
}
