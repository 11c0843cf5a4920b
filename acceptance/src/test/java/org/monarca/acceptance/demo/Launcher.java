package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The script {@code ./monarca} at the root of the project, started as a process of its own. */
public final class Launcher {

  /** A first call may have to build the application. */
  private static final long PATIENCE_MINUTES = 20;

  private Launcher() {}

  /**
   * How a command ended.
   *
   * @param said standard output and standard error together
   */
  public record Ended(int status, String said) {}

  /** Runs one command to its end. */
  public static Ended run(String... arguments) throws IOException, InterruptedException {
    var log = Files.createTempFile(folder("logs"), arguments[0].replaceAll("\\W", ""), ".log");
    var process = start(log, List.of(arguments));
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException("./monarca %s did not end".formatted(arguments[0]));
    }
    return new Ended(process.exitValue(), Files.readString(log));
  }

  /** Starts a command whose output goes on into that file. */
  static Process start(Path log, List<String> arguments) throws IOException {
    return start(log, arguments, Map.of());
  }

  /** The same, with these settings in its environment. */
  static Process start(Path log, List<String> arguments, Map<String, String> settings)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(script().toString());
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** A folder of this suite's own, under {@code target}. */
  public static Path folder(String name) throws IOException {
    return Files.createDirectories(Path.of("target", name).toAbsolutePath());
  }

  /** The project that it starts. */
  public static Path home() throws IOException {
    return Objects.requireNonNull(script().getParent());
  }

  private static Path script() throws IOException {
    var named = Objects.requireNonNull(System.getProperty("monarca.launcher"), "monarca.launcher");
    return Path.of(named).toRealPath();
  }
}
