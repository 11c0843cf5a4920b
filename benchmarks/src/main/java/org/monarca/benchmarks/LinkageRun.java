package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.monarca.linkage.measure.Agreement;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.measure.Rates;
import org.monarca.linkage.table.TableLinkage;

/**
 * One table linked and measured: trained, blocked, scored, put together.
 *
 * @param cpuSeconds of all processors, which on a busy machine says more than {@code seconds}
 * @param peakHeapMb 0 where the heap is not what was used
 * @param pairs of the pairs that stand together, how many should, and the reverse
 */
record LinkageRun(double seconds, double cpuSeconds, double peakHeapMb, Rates pairs) {

  private static final int SEED = 1;
  private static final int WARM_UP = 200_000;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Lets the engine be compiled, on a table of its own. */
  static void warmUp(int records) {
    ofEngine(StudentTable.of(Math.min(records, WARM_UP)));
  }

  static LinkageRun ofEngine(StudentTable students) {
    try (var heap = PeakHeap.watched()) {
      var cpu = CpuTime.start();
      var watch = Stopwatch.start();
      var clusters = new TableLinkage(SEED, THREADS).link(students.people(), null).clusters();
      double seconds = watch.seconds();
      return new LinkageRun(seconds, cpu.seconds(), heap.megabytes(), pairs(students, clusters));
    }
  }

  static LinkageRun ofPeer(StudentTable students) throws SQLException, IOException {
    try (var peer = new DuckDbPeer(THREADS)) {
      peer.load(students);
      var cpu = CpuTime.start();
      var watch = Stopwatch.start();
      var clusters = peer.link(students.size());
      double seconds = watch.seconds();
      return new LinkageRun(seconds, cpu.seconds(), 0, pairs(students, clusters));
    }
  }

  private static Rates pairs(StudentTable students, int[] clusters) {
    var found = Partition.of(Arrays.stream(clusters).boxed().toList());
    return Agreement.of(found, students.truth()).pairs();
  }
}
