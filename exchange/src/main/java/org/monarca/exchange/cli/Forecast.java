package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.tables.DoseTable;
import org.monarca.exchange.cli.tables.DosesFile;
import org.monarca.exchange.cli.tables.ForecastFiles;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.VaccineGroups;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.schedule.BadSchedule;
import org.monarca.immunization.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluates immunization histories and says what is due. */
@Command(
    name = "forecast",
    description =
        "Evaluates immunization histories and says what is due, by CDC's logic over CDC's supporting data (CDSi), without a server. It advises; a nurse decides. The same input gives the same output, whatever the number of threads. docs/health describes both files. Exit status: 0 done, 2 unreadable input.",
    mixinStandardHelpOptions = true)
final class Forecast implements Callable<Integer> {

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DOSES.csv",
      description =
          "case_id,birth_date,sex,assessment_date,cvx_code,occurrence_date, one row a dose; of a case without doses one row with the last two blank.")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FORECAST.csv",
      description =
          "To be written: case_id,vaccine_group,status,next_dose,earliest_date,recommended_date,past_due_date for every vaccine group of every case.")
  private Path out = Path.of("");

  @Option(
      names = "--evaluations",
      paramLabel = "EVAL.csv",
      description =
          "To be written: case_id,vaccine_group,cvx_code,occurrence_date,status,reason for every dose and each vaccine group that it belongs to.")
  private @Nullable Path evaluations;

  @Option(
      names = "--supporting-data",
      paramLabel = "DIR",
      description = "A folder with another version of CDC's supporting data.")
  private @Nullable Path supportingData;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new CommandFailure(Exit.WRONG_USE, "--threads is at least 1, not " + threads);
    }
    NamedFiles.judge(Stream.of(in), Stream.of(out, evaluations).flatMap(Stream::ofNullable));
    try (var files = new NewFiles()) {
      var grown = files.add(out);
      var grownDoses = evaluations == null ? null : files.add(evaluations);
      var schedule = schedule();
      var table = DosesFile.read(in, schedule);
      note(table);
      new ForecastFiles(table, Forecaster.of(schedule), threads).write(grown, grownDoses);
      files.publish();
      System.out.printf(
          Locale.ROOT,
          "%s: %,d cases, %,d doses; %s%n",
          out,
          table.size(),
          table.doses(),
          schedule.source());
    }
    return Exit.DONE;
  }

  private Schedule schedule() {
    try {
      var schedule = supportingData == null ? Schedule.standard() : Schedule.from(supportingData);
      VaccineGroups.judge(schedule);
      return schedule;
    } catch (BadSchedule e) {
      throw new CommandFailure(
          Exit.WRONG_USE, "the supporting data cannot be used: " + e.getMessage());
    }
  }

  private void note(DoseTable table) {
    if (!table.otherColumns().isEmpty()) {
      System.err.printf(
          "monarca: %s: columns that are not read: %s%n",
          in, String.join(", ", table.otherColumns()));
    }
    table
        .leftOut()
        .forEach((reason, noted) ->
            System.err.printf(
                Locale.ROOT,
                "monarca: %s: doses %s, left out: %,d, the first in line %d, \"%s\" \"%s\"%n",
                in,
                reason.words(),
                noted.count(),
                noted.line(),
                noted.column(),
                noted.value()));
  }
}
