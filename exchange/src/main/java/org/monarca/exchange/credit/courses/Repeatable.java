package org.monarca.exchange.credit.courses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.monarca.exchange.platform.SmallTable;

/**
 * Courses that may be taken again and count in each year ({@code repeatable.csv}).
 *
 * @param titles each some words that stand in a title; {@code !} before one that does not
 * @param byTitle whether each title is another content, so that the code alone says no course
 */
record Repeatable(Pattern code, List<List<String>> titles, boolean byTitle) {

  private static final List<Repeatable> ALL =
      SmallTable.rows(Repeatable.class, "repeatable.csv").stream().map(Repeatable::of).toList();

  private static Repeatable of(List<String> row) {
    return new Repeatable(
        Pattern.compile(row.get(0).replace('?', '.')),
        Arrays.stream(row.get(1).split("\\|", -1))
            .filter(words -> !words.isEmpty())
            .map(words -> List.of(words.split(" ", -1)))
            .toList(),
        row.get(2).equals("title"));
  }

  static Optional<Repeatable> ofCode(String code) {
    return ALL.stream().filter(one -> one.code().matcher(code).matches()).findFirst();
  }

  static Optional<Repeatable> ofTitle(String key) {
    var words = List.of(key.split(" ", -1));
    return ALL.stream()
        .filter(one -> one.titles().stream().anyMatch(some -> stand(some, words)))
        .findFirst();
  }

  private static boolean stand(List<String> some, List<String> words) {
    return some.stream()
        .allMatch(word ->
            word.startsWith("!") ? !words.contains(word.substring(1)) : words.contains(word));
  }
}
