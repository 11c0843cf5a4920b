package org.monarca.exchange.oversight;

import java.util.List;

/**
 * What of a register stands in a file, the newest first.
 *
 * @param cut whether there is more, which does not stand in it
 */
public record Exported<T>(List<T> list, boolean cut) {

  /** So many at most. */
  public static final int MOST = 10_000;

  public Exported {
    list = List.copyOf(list);
  }

  /**
   * @param found one more than the most, where there are more
   */
  public static <T> Exported<T> of(List<T> found, int most) {
    return new Exported<>(found.stream().limit(most).toList(), found.size() > most);
  }
}
