package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LinkageBenchTest {

  @Test
  void aSmallRunHasItsFiguresAndFindsTheChildren(@TempDir Path folder) throws Exception {
    var file = folder.resolve("figures.json");

    int status =
        Bench.commandLine().execute("linkage", "--records", "5000", "--json", file.toString());

    assertThat(status).isEqualTo(Bench.DONE);
    var figures = new JsonMapper().readTree(Files.readString(file)).path("figures");
    assertThat(figures.propertyNames())
        .containsExactly("seconds", "peer_seconds", "ratio_to_peer", "peak_heap_mb", "f1");
    assertThat(figures.path("f1").asDouble()).isGreaterThan(0.98);
  }
}
