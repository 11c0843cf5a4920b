package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a folder once, so that one benchmark after the other can start from it. */
@Command(
    name = "prepare",
    description = {
      "Fills the service with records of several States, through the intake as they would send them,",
      "and keeps it in a folder that `search` and `linkage` take by --data. A folder that holds as",
      "many already is left as it is."
    },
    mixinStandardHelpOptions = true)
final class PrepareBench implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records of all States together, at least (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder, new or prepared before.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    try (var scratch = Scratch.at(data);
        var filled = FilledService.in(scratch, records)) {
      long living = filled.living();
      if (living < records) {
        throw new BenchFailure(
            "%s holds %,d records, fewer than the %,d asked for; name a new folder"
                .formatted(scratch.folder(), living, records));
      }
      var figures = new LinkedHashMap<String, Double>();
      figures.put("seconds", watch.seconds());
      new Report("prepare", living, figures).publish(json);
    }
    return Bench.DONE;
  }
}
