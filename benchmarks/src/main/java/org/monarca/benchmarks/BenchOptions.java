package org.monarca.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every benchmark can be told. */
final class BenchOptions {

  @Option(
      names = "--records",
      defaultValue = "100000",
      paramLabel = "N",
      description = "How much there is to work on, as said above (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A folder that is kept: a new one for `prepare` and `intake`, and for `search` one that `prepare` or `intake` has left.")
  private @Nullable Path data;

  long records() {
    return records;
  }

  @Nullable Path json() {
    return json;
  }

  @Nullable Path data() {
    return data;
  }
}
