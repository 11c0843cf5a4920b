package org.monarca.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.table.TableLinkage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a table of children is linked: trained, blocked, scored, put together. */
@Command(
    name = "linkage",
    description = {
      "Links one table of made-up children without labels, and does the same job in DuckDB's SQL",
      "beside it."
    },
    mixinStandardHelpOptions = true)
final class LinkageBench implements Callable<Integer> {

  private static final int WARM_UP = 20_000;

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  private final int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, SQLException {
    System.out.printf("Making %,d records ...%n", records);
    var students = StudentTable.of(records);
    var figures = new LinkedHashMap<String, Double>();
    new TableLinkage(1, threads).link(StudentTable.of(Math.min(records, WARM_UP)).people(), null);
    var table = students.people();
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    var watch = Stopwatch.start();
    var linked = new TableLinkage(1, threads).link(table, null);
    double seconds = watch.seconds();
    double heap = peakHeap();
    double peer = peer(students);
    figures.put("seconds", seconds);
    figures.put("peer_seconds", peer);
    figures.put("ratio_to_peer", peer / seconds);
    figures.put("peak_heap_mb", heap);
    figures.put("f1", f1(students, record -> linked.clusters()[record]));
    new Report("linkage", records, figures).publish(json);
    return Bench.DONE;
  }

  private double peer(StudentTable students) throws SQLException, IOException {
    try (var peer = new DuckDbPeer(threads)) {
      peer.load(students);
      var watch = Stopwatch.start();
      var clusters = peer.link(records);
      double seconds = watch.seconds();
      System.out.printf("peer's F1 %.4f%n", f1(students, record -> clusters[record]));
      return seconds;
    }
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static double peakHeap() {
    return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
  }

  /** Of the pairs that stand together. */
  private double f1(StudentTable students, IntUnaryOperator cluster) {
    var children = new HashMap<Integer, Integer>();
    var clusters = new HashMap<Integer, Integer>();
    var both = new HashMap<Long, Integer>();
    for (int record = 0; record < records; record++) {
      int child = students.child(record);
      int own = cluster.applyAsInt(record);
      children.merge(child, 1, Integer::sum);
      clusters.merge(own, 1, Integer::sum);
      both.merge((long) child << Integer.SIZE | own, 1, Integer::sum);
    }
    return 2 * pairs(both) / (pairs(children) + pairs(clusters));
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
  }
}
