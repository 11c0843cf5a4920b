package org.monarca.exchange.health.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.schedule.Period;

/**
 * What a State asks of doses beside their number, as it can be computed.
 *
 * @param fewer with how many doses less it is content, and from which age the last of these
 * @param any so many doses suffice whatever their ages; 0 where that is not said
 * @param from doses before that age do not count; absent where all do
 * @param last one must be given at that age or later; absent where none must
 * @param asked nothing is asked before that age; absent where it is always
 * @param unless whether something that the exchange does not know may excuse
 * @param moreover whether something that the exchange does not know may be asked too
 */
public record EntryCondition(
    List<Fewer> fewer,
    int any,
    @Nullable Period from,
    @Nullable Period last,
    @Nullable Period asked,
    boolean unless,
    boolean moreover) {

  /** So many doses suffice when the last of them was given at that age or later. */
  record Fewer(int doses, Period age) {}

  public EntryCondition {
    fewer = List.copyOf(fewer);
  }

  /**
   * By its wording: {@code fewer 4 4 years; from 1 year; last 4 years; any 5; age 11 years; unless;
   * moreover}.
   *
   * @throws IllegalArgumentException for another one
   */
  static EntryCondition parse(String wording) {
    var fewer = new ArrayList<Fewer>();
    int any = 0;
    Period from = null;
    Period last = null;
    Period asked = null;
    boolean unless = false;
    boolean moreover = false;
    for (var part : Arrays.stream(wording.split(";", -1)).map(String::strip).toList()) {
      var words = part.split(" ", 2);
      switch (words[0]) {
        case "" -> {}
        case "fewer" -> fewer.add(fewer(rest(words)));
        case "any" -> any = Integer.parseInt(rest(words));
        case "from" -> from = Period.parse(rest(words));
        case "last" -> last = Period.parse(rest(words));
        case "age" -> asked = Period.parse(rest(words));
        case "unless" -> unless = true;
        case "moreover" -> moreover = true;
        default -> throw new IllegalArgumentException("not a condition: \"" + part + "\"");
      }
    }
    return new EntryCondition(fewer, any, from, last, asked, unless, moreover);
  }

  private static Fewer fewer(String words) {
    var parts = words.split(" ", 2);
    return new Fewer(Integer.parseInt(parts[0]), Period.parse(rest(parts)));
  }

  /** Empty where there is none, which is no number and no age. */
  private static String rest(String[] words) {
    return words.length < 2 ? "" : words[1];
  }

  /** Whether it is asked of a child of that age. */
  boolean isAsked(LocalDate born, LocalDate day) {
    return asked == null || !day.isBefore(asked.after(born));
  }

  /** Whether a dose of that day counts at all. */
  boolean counts(LocalDate born, LocalDate given) {
    return from == null || !given.isBefore(from.after(born));
  }

  /**
   * Whether these doses suffice.
   *
   * @param given the days of those that count, the earliest first
   * @param doses how many are asked for
   */
  boolean isMet(LocalDate born, List<LocalDate> given, int doses) {
    boolean isEnough = given.size() >= doses && isLastLate(born, given);
    return isEnough
        || (any > 0 && given.size() >= any)
        || fewer.stream()
            .anyMatch(one ->
                given.size() >= one.doses()
                    && !given.get(one.doses() - 1).isBefore(one.age().after(born)));
  }

  private boolean isLastLate(LocalDate born, List<LocalDate> given) {
    return last == null || (!given.isEmpty() && !given.getLast().isBefore(last.after(born)));
  }
}
