package org.monarca.exchange.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command looks at that works beside a service or on a folder at rest. */
final class WhichInstallation {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The settings of the service, as YAML or properties.")
  private @Nullable Path settings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the installation (default: that of serve or of demo beside the launcher).")
  private @Nullable Path data;

  @Nullable Path settings() {
    return settings;
  }

  @Nullable Path data() {
    return data;
  }
}
