package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** With chains and without, so that whatever else changes in time meets both alike. */
final class InTurns {

  private static final List<Boolean> TURNS = List.of(true, false, false, true);

  private InTurns() {}

  /** What is done in one turn. */
  @FunctionalInterface
  interface Turn {
    void run(boolean withChains) throws IOException, InterruptedException;
  }

  /**
   * @param times four turns each, two of them with chains
   */
  static void run(ChainSwitch chains, int times, Turn turn)
      throws IOException, InterruptedException, SQLException {
    for (int time = 0; time < times; time++) {
      for (boolean withChains : TURNS) {
        chains.put(withChains);
        turn.run(withChains);
      }
    }
    chains.put(true);
  }
}
