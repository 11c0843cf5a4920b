package org.monarca.exchange.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process under test is to do.
 *
 * @param reached the words by which it reaches its database
 * @param later how much later than the first process of the test it lives
 * @param step at which it waits, or {@code -}
 * @param time when it comes there for that time
 * @param more what only processes of its kind are told
 */
public record Orders(
    List<String> reached, Duration later, String step, int time, List<String> more) {

  private static final int REACHED = 4;
  private static final int MORE = 7;

  public static Orders of(String[] said) {
    var words = List.of(said);
    return new Orders(
        words.subList(0, REACHED),
        Duration.parse(words.get(REACHED)),
        words.get(REACHED + 1),
        Integer.parseInt(words.get(REACHED + 2)),
        words.subList(MORE, words.size()));
  }

  List<String> words() {
    var words = new ArrayList<>(reached);
    words.addAll(List.of(later.toString(), step, Integer.toString(time)));
    words.addAll(more);
    return words;
  }
}
