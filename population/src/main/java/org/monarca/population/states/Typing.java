package org.monarca.population.states;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.monarca.population.chance.Chance;

/** Slips of the keyboard. */
final class Typing {

  private Typing() {}

  /** Two letters exchanged, one left out, one doubled, or a wrong vowel; never the first one. */
  static String slip(String word, Chance chance) {
    if (word.length() < 4) {
      return word;
    }
    int at = chance.between(1, word.length() - 2);
    var head = word.substring(0, at);
    char letter = word.charAt(at);
    var tail = word.substring(at + 1);
    return switch (chance.between(1, 4)) {
      case 1 -> head + tail.charAt(0) + letter + tail.substring(1);
      case 2 -> letter == ' ' ? word : head + tail;
      case 3 -> head + letter + letter + tail;
      default -> head + neighbour(letter) + tail;
    };
  }

  /** Day and month exchanged; empty when that is no date or the same. */
  static Optional<LocalDate> dayAndMonthSwapped(LocalDate date) {
    return date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()
        ? Optional.empty()
        : Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
  }

  /** One digit of day, month or year off; empty when that is no date. */
  static Optional<LocalDate> digitOff(LocalDate date, Chance chance) {
    int by = chance.percent(50) ? 1 : -1;
    try {
      return Optional.of(
          switch (chance.between(1, 6)) {
            case 1 -> date.withDayOfMonth(date.getDayOfMonth() + 10 * by);
            case 2 -> date.withMonth(date.getMonthValue() + by);
            case 3 -> date.withYear(date.getYear() + by);
            default -> date.withDayOfMonth(date.getDayOfMonth() + by);
          });
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static char neighbour(char letter) {
    return switch (letter) {
      case 'a', 'á' -> 'e';
      case 'e', 'é' -> 'i';
      case 'i', 'í' -> 'y';
      case 'o', 'ó' -> 'u';
      case 'u', 'ú' -> 'o';
      case 'n', 'ñ' -> 'm';
      case 's' -> 'z';
      case 'z' -> 's';
      case 'b' -> 'v';
      case 'v' -> 'b';
      default -> letter == ' ' ? '-' : 'r';
    };
  }
}
