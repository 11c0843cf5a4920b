package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a table of children is linked, beside a peer or table after table, ever larger. */
@Command(
    name = "linkage",
    description = {
      "Links one table of made-up children without labels, and does the same job in DuckDB's SQL",
      "beside it. Then fills the service with as many records and asks what it would decide about children."
    },
    mixinStandardHelpOptions = true)
final class LinkageBench implements Callable<Integer> {

  /** The tables of the curve, in tenths of the records asked for. */
  private static final int[] TENTHS = {1, 3, 10, 30};

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--curve",
      description =
          "Without the peer, one table after the other: of a tenth, three tenths, once and three times as many records.")
  private boolean curve;

  @Option(
      names = "--without-online",
      description =
          "Leaves out the service that is filled with as many records and asked what it would decide: the costlier part.")
  private boolean withoutOnline;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that keeps that service, to be asked again.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    LinkageRun.warmUp(records);
    if (curve) {
      int most = records / 10 * TENTHS[TENTHS.length - 1];
      new Report("linkage", most, curve()).publish(json);
    } else {
      var figures = besidePeer();
      if (!withoutOnline) {
        figures.putAll(OnlineLinkage.measured(data, records));
      }
      new Report("linkage", records, figures).publish(json);
    }
    return Bench.DONE;
  }

  private Map<String, Double> besidePeer() throws IOException, SQLException {
    var students = made(records);
    var engine = LinkageRun.ofEngine(students);
    var peer = LinkageRun.ofPeer(students);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("seconds", engine.seconds());
    figures.put("peer_seconds", peer.seconds());
    figures.put("ratio_to_peer", peer.seconds() / engine.seconds());
    figures.put("peak_heap_mb", engine.peakHeapMb());
    figures.put("f1", engine.pairs().f1());
    figures.put("precision", engine.pairs().precision());
    figures.put("recall", engine.pairs().recall());
    figures.put("cpu_seconds", engine.cpuSeconds());
    figures.put("peer_cpu_seconds", peer.cpuSeconds());
    figures.put("peer_f1", peer.pairs().f1());
    figures.put("peer_precision", peer.pairs().precision());
    figures.put("peer_recall", peer.pairs().recall());
    return figures;
  }

  private Map<String, Double> curve() {
    var figures = new LinkedHashMap<String, Double>();
    for (int tenths : TENTHS) {
      int size = records / 10 * tenths;
      var run = LinkageRun.ofEngine(made(size));
      figures.put("seconds_" + size, run.seconds());
      figures.put("us_per_record_" + size, run.seconds() * 1e6 / size);
      figures.put("cpu_us_per_record_" + size, run.cpuSeconds() * 1e6 / size);
      figures.put("peak_heap_mb_" + size, run.peakHeapMb());
      figures.put("precision_" + size, run.pairs().precision());
      figures.put("recall_" + size, run.pairs().recall());
    }
    return figures;
  }

  private static StudentTable made(int records) {
    System.out.printf("Making %,d records ...%n", records);
    return StudentTable.of(records);
  }
}
