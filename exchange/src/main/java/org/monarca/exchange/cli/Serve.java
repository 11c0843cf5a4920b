package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service for production. */
@Command(
    name = "serve",
    description = {
      "Runs the service for production on an external PostgreSQL.",
      "Settings come from the environment (MONARCA_DATABASE_URL, ...) or from a file (--settings)."
    },
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings as YAML or properties.")
  private @Nullable Path settings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keeps the records in an embedded PostgreSQL in this folder: to try things out, not for real records.")
  private @Nullable Path data;

  @Override
  public Integer call() throws InterruptedException {
    var stronger = new HashMap<String, Object>();
    if (settings != null) {
      System.setProperty("spring.config.additional-location", settings.toAbsolutePath().toString());
    }
    if (data != null) {
      stronger.put(
          "monarca.database.directory", Installation.of(data, "serve").database().toString());
    } else {
      needsDatabase();
    }
    ServiceRun.untilStopped(ServiceRun.start(Map.copyOf(stronger)));
    return Exit.DONE;
  }

  private void needsDatabase() {
    if (settings == null && System.getenv("MONARCA_DATABASE_URL") == null) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "no database is named; set MONARCA_DATABASE_URL, or give --settings FILE, or try things out with --data DIR");
    }
  }
}
