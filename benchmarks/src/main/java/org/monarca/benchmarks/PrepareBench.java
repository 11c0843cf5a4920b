package org.monarca.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills a folder once, so that one benchmark after the other can start from it. */
@Command(
    name = "prepare",
    description = {
      "Fills the service with records of all States, through the intake as they would send them, asks the",
      "invariants, and keeps it in a folder that other benchmarks take by --data. A folder that holds as",
      "many already is left as it is."
    },
    mixinStandardHelpOptions = true)
final class PrepareBench implements Callable<Integer> {

  @Mixin private BenchOptions options = new BenchOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (options.data() == null) {
      throw new ParameterException(spec.commandLine(), "the folder must be named by --data=DIR");
    }
    var watch = Stopwatch.start();
    try (var scratch = Scratch.at(options.data());
        var filled = FilledService.in(scratch, options.records())) {
      long living = living(filled);
      if (living < options.records()) {
        throw new BenchFailure(
            "%s holds %,d records, fewer than the %,d asked for; name a new folder"
                .formatted(scratch.folder(), living, options.records()));
      }
      var figures = new LinkedHashMap<String, Double>();
      figures.put("seconds", watch.seconds());
      figures.put("verified_s", Verifying.DATA.seconds(filled.service()));
      new Report("prepare", living, figures).publish(options.json());
    }
    return Bench.DONE;
  }

  /**
   * Where filling was cut short it is seen to its end: what is there already is not taken twice.
   */
  private long living(FilledService filled) throws IOException, InterruptedException {
    long living = filled.living();
    if (living >= options.records()) {
      return living;
    }
    new Sending(filled.exchange()).untilDone(filled.bundles());
    return filled.living();
  }
}
