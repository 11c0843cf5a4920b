package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ForecastBenchTest {

  @Test
  void aSmallRunHasEveryPublishedFigure(@TempDir Path folder) throws Exception {
    var file = folder.resolve("figures.json");

    int status =
        Bench.commandLine().execute("forecast", "--records", "50", "--json", file.toString());

    assertThat(status).isEqualTo(Bench.DONE);
    var json = new JsonMapper().readTree(Files.readString(file));
    assertThat(json.path("records").asLong()).isEqualTo(50);
    assertThat(json.path("figures").propertyNames()).containsExactly("cases", "seconds", "per_s");
  }
}
