package org.monarca.population.school;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;

/**
 * Until when a child is migratory: 36 months after its last qualifying move (20 U.S.C. 6399(3), 34
 * CFR 200.81), until its 22nd birthday at most.
 */
public final class Eligibility {

  private Eligibility() {}

  /**
   * The last day after the moves made before {@code day}.
   *
   * @param stays those of the child, the first of them by a qualifying move
   */
  public static LocalDate ends(Child child, List<Stay> stays, LocalDate day) {
    var last = stays.getFirst().arrival();
    for (var stay : stays) {
      if (stay.qualifying() && !stay.arrival().isAfter(day)) {
        last = stay.arrival();
      }
    }
    return earlier(after(last), child.twentySecondBirthday());
  }

  /** 36 months after a move; 29 February becomes the 28th. */
  public static LocalDate after(LocalDate arrival) {
    return arrival.plusMonths(36);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
