package org.monarca.exchange.intake.unusual;

import java.util.List;

/**
 * A submission beside what its State told before.
 *
 * @param compared with how many earlier ones
 * @param enough whether these say what is usual
 * @param asked what is unusual
 */
public record Comparison(int compared, boolean enough, List<Asked> asked) {

  public Comparison {
    asked = List.copyOf(asked);
  }
}
