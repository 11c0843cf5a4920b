package org.monarca.population.states;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.monarca.population.chance.Weighted;

/**
 * How a State's system records; the columns of {@code habits.csv}, explained in the README beside
 * it.
 *
 * @param blank elements it leaves out, of any record
 */
record Habit(
    Writing writing,
    Numbering numbering,
    Schooling schooling,
    Shares shares,
    Pace pace,
    Set<String> blank) {

  /** How names are written. */
  record Writing(
      Weighted<SurnameHabit> surnames,
      boolean keepsAccents,
      boolean keepsMarks,
      boolean upperCase,
      MiddleNames middle,
      boolean splitsCompounds,
      ParentOrder parents) {}

  /**
   * How children are numbered.
   *
   * @param recycled of 1,000 new families, those of whom a child gets the number of one long gone
   */
  record Numbering(String pattern, String type, int recycled) {}

  /**
   * What schools are like.
   *
   * @param progress whether courses are told of before they end
   */
  record Schooling(
      Terms terms,
      CourseTitles titles,
      boolean sendsSced,
      boolean integrated,
      String stateTest,
      String englishTest,
      boolean progress) {}

  /** Of 100 children or records, those with something. */
  record Shares(
      int immunizations,
      int alternateIds,
      int earlierMoves,
      int defaultDates,
      int corrections,
      int comments) {}

  /**
   * How quick the State is.
   *
   * @param lag days that may pass from an event until it is on file
   * @param keeps years for which a record is kept after eligibility has ended
   */
  record Pace(Rhythm rhythm, int lag, int keeps) {}

  /** When a State sends its changes. */
  enum Rhythm {
    NIGHTLY,
    WEEKDAYS,
    WEEKLY;

    /** The first night from {@code day} on; States that send weekly have each its own day. */
    LocalDate sends(LocalDate day, int ordinal) {
      return switch (this) {
        case NIGHTLY -> day;
        case WEEKDAYS ->
            switch (day.getDayOfWeek()) {
              case SATURDAY -> day.plusDays(2);
              case SUNDAY -> day.plusDays(1);
              default -> day;
            };
        case WEEKLY -> {
          var own = DayOfWeek.of(1 + ordinal % 5);
          yield day.plusDays(Math.floorMod(own.getValue() - day.getDayOfWeek().getValue(), 7));
        }
      };
    }
  }

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
