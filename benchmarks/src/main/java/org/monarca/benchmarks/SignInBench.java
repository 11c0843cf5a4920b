package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long people wait between showing their password and having read the page they come to. */
@Command(
    name = "sign-in",
    description = {
      "The demo's people sign in one after the other, each with a browser of their own, again and again.",
      "Those who need more than a password are left out."
    },
    mixinStandardHelpOptions = true)
final class SignInBench implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "500",
      paramLabel = "N",
      description = "Sign-ins that count (default: ${DEFAULT-VALUE}).")
  private int wanted;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that is kept; else one that is gone afterwards.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(data);
        var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"))) {
      var warmUp = new Latencies();
      while (warmUp.size() < wanted / 5) {
        Person.signIns(service, warmUp);
      }
      var latencies = new Latencies();
      while (latencies.size() < wanted) {
        Person.signIns(service, latencies);
      }
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("p50_ms", latencies.percentile(50));
      figures.put("p95_ms", latencies.percentile(95));
      new Report("sign-in", latencies.size(), figures).publish(json);
    }
    return Bench.DONE;
  }
}
