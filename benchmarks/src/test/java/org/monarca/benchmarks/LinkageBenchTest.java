package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkageBenchTest {

  @TempDir private Path folder;

  @Test
  void aSmallRunHasItsFiguresAndFindsTheChildren() throws Exception {
    var figures = figures("--records", "5000", "--without-online");

    assertThat(figures.propertyNames())
        .containsExactly(
            "seconds",
            "peer_seconds",
            "ratio_to_peer",
            "peak_heap_mb",
            "f1",
            "precision",
            "recall",
            "cpu_seconds",
            "peer_cpu_seconds",
            "peer_f1",
            "peer_precision",
            "peer_recall");
    assertThat(figures.path("f1").asDouble()).isGreaterThan(0.98);
  }

  @Test
  void thePeerIsNoStrawMan() throws Exception {
    var figures = figures("--records", "5000", "--without-online");

    assertThat(figures.path("peer_precision").asDouble()).isGreaterThan(0.94);
    assertThat(figures.path("peer_recall").asDouble()).isGreaterThan(0.97);
  }

  @Test
  void aCurveHasFourSizes() throws Exception {
    var figures = figures("--records", "1000", "--curve");

    assertThat(figures.propertyNames())
        .hasSize(24)
        .contains("seconds_100", "us_per_record_300", "peak_heap_mb_1000", "recall_3000");
    assertThat(figures).allSatisfy(figure -> assertThat(figure.asDouble()).isPositive());
  }

  private JsonNode figures(String... options) throws Exception {
    var file = folder.resolve("figures.json");
    var arguments = new ArrayList<>(List.of("linkage"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--json", file.toString()));

    int status = Bench.commandLine().execute(arguments.toArray(String[]::new));

    assertThat(status).isEqualTo(Bench.DONE);
    return new JsonMapper().readTree(Files.readString(file)).path("figures");
  }
}
