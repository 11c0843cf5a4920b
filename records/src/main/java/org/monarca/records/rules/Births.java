package org.monarca.records.rules;

import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.text.Letters;

/**
 * Which birth dates with the same last names stand in a submission more than once: nearly all do
 * not, so that of nearly all children nothing need be remembered. Of each it keeps two bits, and at
 * most 4 MiB of them whatever the number of students; where two fall on the same bits, a child is
 * remembered in vain.
 */
public final class Births {

  /** So many places for each student that few share one. */
  private static final int PLACES_FOR_EACH = 16;

  private static final int LEAST_PLACES = 1 << 10;
  private static final int MOST_PLACES = 1 << 24;

  /** What a child without birth date or last name is known by: nothing. */
  static final long UNKNOWN = 0;

  private final int places;
  private final BitSet once;
  private final BitSet again;

  private Births(int places) {
    this.places = places;
    this.once = new BitSet();
    this.again = new BitSet();
  }

  /**
   * @param students as many as its header announces; any number is safe
   */
  public static Births ofSubmission(long students) {
    long wanted = Math.clamp(students, 0L, (long) MOST_PLACES) * PLACES_FOR_EACH;
    return new Births(Math.clamp(Long.highestOneBit(wanted), LEAST_PLACES, MOST_PLACES));
  }

  /** Notes a student by what its row says. */
  public void note(Function<Element, @Nullable String> said) {
    long mark = mark(said);
    if (mark != UNKNOWN) {
      int place = place(mark);
      if (once.get(place)) {
        again.set(place);
      }
      once.set(place);
    }
  }

  /** Whether another student may have that mark too. */
  boolean severalOf(long mark) {
    return mark != UNKNOWN && again.get(place(mark));
  }

  /** The same for students of one birth date and the same last names, but for case and accents. */
  static long mark(Row student) {
    return mark(student::value);
  }

  private static long mark(Function<Element, @Nullable String> said) {
    var birth = said.apply(Fields.BIRTH_DATE);
    var last1 = said.apply(Fields.LAST_NAME_1);
    var last2 = said.apply(Fields.LAST_NAME_2);
    if (birth == null || last1 == null) {
      return UNKNOWN;
    }
    long mark = Letters.mark(last1, Letters.mark(birth, 1));
    return last2 == null ? mark : Letters.mark(last2, mark);
  }

  private int place(long mark) {
    long mixed = mark * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (places - 1);
  }
}
