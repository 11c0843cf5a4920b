package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.Patient;
import org.monarca.immunization.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast immunization histories are evaluated and forecast. */
@Command(
    name = "forecast",
    description = {
      "Evaluates synthetic histories of children from birth to 18 years and forecasts all vaccine",
      "groups, on all processors, without files."
    },
    mixinStandardHelpOptions = true)
final class ForecastBench implements Callable<Integer> {

  private static final long SEED = 4711;
  private static final int WARM_UP = 2000;

  @Option(
      names = "--records",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Histories (default: ${DEFAULT-VALUE}).")
  private int histories;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    var forecaster = Forecaster.of(Schedule.standard());
    assess(forecaster, VaccinatedChildren.drawn(WARM_UP, SEED + 1));
    var children = VaccinatedChildren.drawn(histories, SEED);
    long doses = children.stream().mapToLong(child -> child.doses().size()).sum();
    System.out.printf("%,d histories with %,d doses%n", histories, doses);
    var watch = Stopwatch.start();
    long assessed = assess(forecaster, children);
    double seconds = watch.seconds();
    var figures = new LinkedHashMap<String, Double>();
    figures.put("cases", (double) assessed);
    figures.put("seconds", seconds);
    figures.put("per_s", assessed / seconds);
    new Report("forecast", assessed, figures).publish(json);
    return Bench.DONE;
  }

  /** Something is asked of every assessment, so that none can be left out. */
  private static long assess(Forecaster forecaster, List<Patient> children) {
    return children.parallelStream()
        .map(child -> forecaster.assess(child, VaccinatedChildren.ASSESSED))
        .filter(assessment -> !assessment.forecasts().isEmpty())
        .count();
  }
}
