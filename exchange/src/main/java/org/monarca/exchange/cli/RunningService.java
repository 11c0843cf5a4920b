package org.monarca.exchange.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Beside which running service a command works, as its options say. */
final class RunningService {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The settings of the service, as YAML or properties.")
  private @Nullable Path settings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the service's own files (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:monarca.home:-.}/.monarca/serve")
  private Path data = Path.of("");

  /**
   * What works beside it.
   *
   * @param of what of it the command needs
   */
  ConfigurableApplicationContext beside(Class<?> of) {
    return CommandContext.beside(of, data, settings);
  }
}
