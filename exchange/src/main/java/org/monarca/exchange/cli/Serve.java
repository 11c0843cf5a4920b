package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.HashMap;
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
      description = {"Folder of the service's own files (default: ${DEFAULT-VALUE})."},
      defaultValue = "${sys:monarca.home:-.}/.monarca/serve")
  private Path data = Path.of("");

  @Option(
      names = "--embedded",
      description =
          "Keeps the records in an embedded PostgreSQL in the folder: to try things out, not for real records.")
  private boolean embedded;

  @Override
  public Integer call() throws InterruptedException {
    if (!embedded) {
      needsDatabase();
    }
    if (settings != null) {
      System.setProperty("spring.config.additional-location", settings.toAbsolutePath().toString());
    }
    var installation = Installation.of(data, "serve");
    var stronger = new HashMap<String, Object>();
    if (embedded) {
      stronger.put("monarca.database.directory", installation.database().toString());
    }
    ServiceRun.untilStopped(ServiceRun.start(installation, stronger));
    return Exit.DONE;
  }

  private void needsDatabase() {
    if (settings == null && System.getenv("MONARCA_DATABASE_URL") == null) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "no database is named; set MONARCA_DATABASE_URL, or give --settings FILE, or try things out with --embedded");
    }
  }
}
