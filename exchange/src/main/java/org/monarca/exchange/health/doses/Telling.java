package org.monarca.exchange.health.doses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;

/**
 * That a State tells of a dose.
 *
 * @param cvx CDC's code of the vaccine; absent where none that can be read was sent
 * @param day on which it was given; absent where none that can be read was sent
 */
public record Telling(Entry entry, @Nullable Integer cvx, @Nullable LocalDate day) {

  private static final Pattern CODE = Pattern.compile("\\d{1,3}");
  private static final Pattern NO_SIGN = Pattern.compile("[^A-Za-z0-9]");

  /** By what was sent alone, so that the order of the rows changes nothing. */
  static final Comparator<Telling> BY_WHAT_IT_SAYS =
      Comparator.comparing((Telling one) -> one.entry().state())
          .thenComparing(one -> one.entry().recordKey())
          .thenComparing(one -> one.entry().asOf())
          .thenComparing(one -> one.entry().values().toString())
          .thenComparingLong(one -> one.entry().record());

  public static Telling of(Entry entry) {
    var code = entry.values().getOrDefault("cvx_code", "");
    return new Telling(
        entry,
        CODE.matcher(code).matches() ? Integer.valueOf(code) : null,
        day(entry.values().getOrDefault("occurrence_date", "")));
  }

  private static @Nullable LocalDate day(String sent) {
    try {
      return sent.isEmpty() ? null : LocalDate.parse(sent);
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  public String state() {
    return entry.state();
  }

  /** Whether the State says that it was given there (NIP001 00), and not copied from a paper. */
  public boolean isNew() {
    return "00".equals(entry.values().get("source"));
  }

  /** Absent where none was sent. */
  public @Nullable String lot() {
    return entry.values().get("lot_number");
  }

  /** Whether it is told by a month: a card without a day is copied as the first. */
  boolean isOfAMonth() {
    return !isNew() && day != null && day.getDayOfMonth() == 1;
  }

  /** Whether both name their lot, and it is not the same. */
  boolean isOfAnotherLot(Telling other) {
    var one = plain(lot());
    var two = plain(other.lot());
    return !one.isEmpty() && !two.isEmpty() && !one.equals(two);
  }

  /** Whether both name their lot, and it is the same. */
  boolean isOfTheLotOf(Telling other) {
    var one = plain(lot());
    return !one.isEmpty() && one.equals(plain(other.lot()));
  }

  /** Whether one record tells both. */
  boolean isBeside(Telling other) {
    return entry.isBeside(other.entry());
  }

  /**
   * Whether one State says that it gave both: it knows of two. Where States are withheld only of
   * one record is known that one State says it.
   */
  boolean isGivenBesides(Telling other) {
    return isNew()
        && other.isNew()
        && (Withheld.isWithheld(state()) ? isBeside(other) : state().equals(other.state()));
  }

  /** Dashes, blanks and small letters make no other lot. */
  private static String plain(@Nullable String lot) {
    return lot == null ? "" : NO_SIGN.matcher(lot).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
