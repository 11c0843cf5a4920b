package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Four States send at the same time, other States each turn, so that each sends for the first time.
 */
final class AuditedIntake {

  private static final int TIMES = 2;
  private static final int SENDERS = 4;

  /** Those that send what the service is filled with are not among them. */
  private static final List<String> STATES =
      List.of(
          "AL", "AZ", "AR", "CO", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MN",
          "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "ND", "OH", "OK", "PA", "SC", "SD",
          "TN", "UT", "VT", "VA", "WV", "WI");

  private final Sending sending;
  private final ChainSwitch chains;
  private final long children;
  private final Path folder;
  private int turn;

  AuditedIntake(FilledService filled, ChainSwitch chains, long children, Path folder) {
    this.sending = new Sending(filled.exchange());
    this.chains = chains;
    this.children = children;
    this.folder = folder;
  }

  void measure(Map<String, Double> figures) throws IOException, InterruptedException, SQLException {
    rowsPerSecond();
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    InTurns.run(chains, TIMES, withChains -> (withChains ? with : without).add(rowsPerSecond()));
    figures.put("intake_rows_per_s", median(with));
    figures.put("bare_intake_rows_per_s", median(without));
    figures.put("intake_overhead_percent", 100 * (median(without) / median(with) - 1));
  }

  private double rowsPerSecond() throws IOException, InterruptedException {
    var senders = STATES.subList(SENDERS * turn, SENDERS * (turn + 1));
    var nation = Nation.of(children, senders, folder.resolve(Integer.toString(turn)));
    turn++;
    return nation.rows() / sending.untilDone(nation.bundles());
  }

  private static double median(List<Double> rates) {
    var sorted = new ArrayList<>(rates);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
