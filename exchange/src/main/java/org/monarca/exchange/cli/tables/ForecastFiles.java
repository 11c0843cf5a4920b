package org.monarca.exchange.cli.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Forecaster;

/**
 * Assesses the cases of a table and writes what comes of it, in the order of the cases, whatever
 * the number of threads.
 */
public final class ForecastFiles {

  private static final int CASES_AT_ONCE = 256;
  private static final int AHEAD = 4;

  private final DoseTable table;
  private final CaseForecast forecast;
  private final int threads;

  public ForecastFiles(DoseTable table, Forecaster forecaster, int threads) {
    this.table = table;
    this.forecast = new CaseForecast(forecaster, table.vaccines());
    this.threads = threads;
  }

  /** Writes the forecasts and, where it is wanted, the evaluations. */
  public void write(Path forecasts, @Nullable Path evaluations) throws IOException {
    try (var out = Files.newBufferedWriter(forecasts);
        var doses =
            evaluations == null
                ? new BufferedWriter(BufferedWriter.nullWriter())
                : Files.newBufferedWriter(evaluations)) {
      out.write(CaseForecast.FORECAST_HEADING);
      doses.write(CaseForecast.EVALUATION_HEADING);
      assess(out, doses);
    }
  }

  private void assess(BufferedWriter out, BufferedWriter doses) throws IOException {
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var waiting = new ArrayDeque<Future<CaseForecast.Texts>>();
      for (int from = 0; from < table.size(); from += CASES_AT_ONCE) {
        var part = table.cases().subList(from, Math.min(from + CASES_AT_ONCE, table.size()));
        waiting.add(workers.submit(() -> texts(part)));
        if (waiting.size() > AHEAD * threads) {
          write(waiting.remove(), out, doses);
        }
      }
      while (!waiting.isEmpty()) {
        write(waiting.remove(), out, doses);
      }
    }
  }

  private CaseForecast.Texts texts(List<DoseCase> cases) {
    var texts = new CaseForecast.Texts(new CsvText(), new CsvText());
    cases.forEach(one -> forecast.add(one, texts));
    return texts;
  }

  private static void write(
      Future<CaseForecast.Texts> part, BufferedWriter out, BufferedWriter doses)
      throws IOException {
    try {
      out.write(part.get().forecasts().toString());
      doses.write(part.get().evaluations().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
