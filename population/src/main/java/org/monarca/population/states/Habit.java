package org.monarca.population.states;

import java.util.Set;
import org.monarca.population.chance.Weighted;

/**
 * How a State's system records; the columns of {@code habits.csv}, explained in the README beside
 * it. Shares are in percent.
 */
record Habit(
    Weighted<SurnameHabit> surnames,
    boolean keepsAccents,
    boolean upperCase,
    MiddleNames middle,
    boolean splitsCompounds,
    ParentOrder parents,
    String idPattern,
    String idType,
    Terms terms,
    CourseTitles titles,
    boolean sendsSced,
    int immunizations,
    int alternateIds,
    int earlierMoves,
    int defaultDates,
    Set<String> blank) {

  /** Where the two surnames go. */
  enum SurnameHabit {
    TWO,
    JOINED,
    HYPHEN,
    FIRST,
    SWAPPED
  }

  enum MiddleNames {
    KEEP,
    DROP,
    INITIAL
  }

  /** Who is parent 1, or the only one recorded. */
  enum ParentOrder {
    FATHER,
    MOTHER,
    ONE
  }

  enum CourseTitles {
    PLAIN,
    SHORT,
    HALVES
  }

  /** How a school year is divided for credit. */
  enum Terms {
    YEAR("0827", 1, "1.00"),
    SEMESTERS("0828", 2, "0.50"),
    TRIMESTERS("0829", 3, "0.33"),
    QUARTERS("0830", 4, "0.25");

    final String code;
    final int number;
    final String credits;

    Terms(String code, int number, String credits) {
      this.code = code;
      this.number = number;
      this.credits = credits;
    }
  }
}
