package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long one comparison of two names takes, beside commons-text, and what it allocates. */
@Command(
    name = "comparators",
    description = {
      "Measures by JMH how long one comparison of two names or dates takes and what it allocates,",
      "beside commons-text. Takes about a minute."
    },
    mixinStandardHelpOptions = true)
final class ComparatorsBench implements Callable<Integer> {

  private static final String PEER = "Peer";

  @Option(
      names = "--millis",
      defaultValue = "400",
      paramLabel = "N",
      description =
          "Length of each of the eight rounds of a measurement (default: ${DEFAULT-VALUE}).")
  private long millis;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, RunnerException {
    var options =
        new OptionsBuilder()
            .include(Comparators.class.getName() + "\\..*")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(millis))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    System.out.println("Measuring ...");
    var results = new LinkedHashMap<String, RunResult>();
    new Runner(options)
        .run().stream()
            .sorted(Comparator.comparing(ComparatorsBench::method))
            .forEach(result -> results.put(method(result), result));
    new Report("comparators", NamePairs.COUNT, figures(results)).publish(json);
    return Bench.DONE;
  }

  private static String method(RunResult result) {
    var name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Map<String, Double> figures(Map<String, RunResult> results) {
    var figures = new LinkedHashMap<String, Double>();
    results.forEach((method, result) -> {
      var name = published(method);
      figures.put(name + "_ns", nanos(result));
      figures.put(name + "_ns_error", result.getPrimaryResult().getScoreError());
      figures.put(name + "_bytes", bytes(result));
      var peer = results.get(method + PEER);
      if (peer != null) {
        figures.put(name + "_ratio_to_peer", nanos(peer) / nanos(result));
      }
    });
    return figures;
  }

  private static double nanos(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double bytes(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
        .getScore();
  }

  /** {@code jaro_winkler_peer} of the method jaroWinklerPeer. */
  private static String published(String method) {
    return method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
