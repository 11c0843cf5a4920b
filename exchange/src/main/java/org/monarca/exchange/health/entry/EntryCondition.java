package org.monarca.exchange.health.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.schedule.Period;

/**
 * What a State asks of doses beside their number, as it can be computed.
 *
 * @param wording by which it is written
 * @param fewer with how many doses less it is content, and from which age the last of these
 * @param any so many doses suffice whatever their ages; 0 where that is not said
 * @param from doses before that age do not count; absent where all do
 * @param last one must be given at that age or later; absent where none must
 * @param asked nothing is asked before that age; absent where it is always
 * @param unless whether something that the exchange does not know may excuse
 * @param moreover whether something that the exchange does not know may be asked too
 */
public record EntryCondition(
    String wording,
    List<Fewer> fewer,
    int any,
    @Nullable Period from,
    @Nullable Period last,
    @Nullable Period asked,
    boolean unless,
    boolean moreover) {

  private static final String AGE =
      "(?:\\d{1,3} (?:year|month|week|day)s?)(?: [+-] \\d{1,3} (?:year|month|week|day)s?)*";

  /** What a part may be. */
  private static final Pattern PART =
      Pattern.compile(
          "fewer [1-9] %1$s|any [1-9]\\d?|(?:from|last|age) %1$s|unless|moreover".formatted(AGE));

  /** So many doses suffice when the last of them was given at that age or later. */
  public record Fewer(int doses, Period age) {}

  public EntryCondition {
    fewer = List.copyOf(fewer);
  }

  /**
   * By its wording: {@code fewer 4 4 years; from 1 year; last 4 years; any 5; age 11 years; unless;
   * moreover}. Only {@code fewer} may stand in it more than once.
   *
   * @throws IllegalArgumentException for another one
   */
  public static EntryCondition parse(String wording) {
    fault(wording)
        .ifPresent(part -> {
          throw new IllegalArgumentException("not a condition: \"" + part + "\"");
        });
    var said = new HashMap<String, String>();
    var fewer = new ArrayList<Fewer>();
    for (var part : parts(wording)) {
      var words = part.split(" ", 2);
      if (words[0].equals("fewer")) {
        fewer.add(new Fewer(words[1].charAt(0) - '0', Period.parse(words[1].substring(2))));
      }
      said.put(words[0], words[words.length - 1]);
    }
    return new EntryCondition(
        String.join("; ", parts(wording)),
        fewer,
        Integer.parseInt(said.getOrDefault("any", "0")),
        period(said.get("from")),
        period(said.get("last")),
        period(said.get("age")),
        said.containsKey("unless"),
        said.containsKey("moreover"));
  }

  /** The first part of a wording that is none, or that stands in it a second time. */
  static Optional<String> fault(String wording) {
    var seen = new HashSet<String>();
    return parts(wording).stream()
        .filter(part -> {
          var word = part.replaceAll(" .*", "");
          return !PART.matcher(part).matches() || (!seen.add(word) && !word.equals("fewer"));
        })
        .findFirst();
  }

  private static List<String> parts(String wording) {
    return Arrays.stream(wording.split(";", -1))
        .map(part -> part.strip().replaceAll("\\s+", " "))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static @Nullable Period period(@Nullable String words) {
    return words == null ? null : Period.parse(words);
  }

  /** Whether it fits to so many doses: what is content with fewer names fewer. */
  boolean isFor(int doses) {
    return fewer.stream().allMatch(one -> one.doses() < doses) && (any == 0 || any >= doses);
  }

  /** Whether the number of doses is all that is asked. */
  public boolean isPlain() {
    return wording.isEmpty();
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
