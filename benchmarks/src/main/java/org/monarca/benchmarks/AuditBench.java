package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs that the audit trail proves itself, and how long the proof takes. */
@Command(
    name = "audit",
    description = {
      "Reads children's records and sends submissions with the chains of the audit trail and without,",
      "in turns, four at a time; then fills the trail with --records entries and has it verified by",
      "./monarca verify-audit beside the service. Works in a folder that is gone afterwards."
    },
    mixinStandardHelpOptions = true)
final class AuditBench implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "10000000",
      paramLabel = "N",
      description = "Entries that are verified (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--children",
      defaultValue = "10000",
      paramLabel = "N",
      description = "Children of each round of submissions (default: ${DEFAULT-VALUE}).")
  private long children;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(null);
        var filled = FilledService.in(scratch, children)) {
      var server =
          DatabaseServer.of(filled.service())
              .orElseThrow(() ->
                  new BenchFailure("the service's folder does not say how to reach its database"));
      measure(filled, server, scratch).publish(json);
    }
    return Bench.DONE;
  }

  private Report measure(FilledService filled, DatabaseServer server, Scratch scratch)
      throws IOException, InterruptedException, SQLException {
    var figures = new LinkedHashMap<String, Double>();
    try (var database = server.connect(DatabaseServer.EXCHANGE)) {
      try (var chains = new ChainSwitch(database)) {
        new AuditedViews(filled, chains).measure(figures);
        new AuditedIntake(filled, chains, children, scratch.sub("rounds")).measure(figures);
      }
      System.out.printf("%s", new Report("audit", children, figures).table());
      var trail = new FilledTrail(server, database);
      long entries = trail.fillUp(records);
      figures.put("verified_per_s", entries / Verifying.AUDIT.seconds(filled.service()));
      return new Report("audit", entries, figures);
    }
  }
}
