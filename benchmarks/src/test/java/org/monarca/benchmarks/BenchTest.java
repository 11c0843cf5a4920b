package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

  @Test
  void anUnknownNameIsWrongUseAndTheKnownOnesAreListed() {
    var said = new StringWriter();

    int status = Bench.commandLine().setErr(new PrintWriter(said)).execute("marathon");

    assertThat(status).isEqualTo(Bench.WRONG_USE);
    assertThat(said.toString()).contains("records", "intake", "search", "worklist");
  }

  @Test
  void noNameIsWrongUseAndTheKnownOnesAreListed() {
    var said = new StringWriter();

    int status = Bench.commandLine().setErr(new PrintWriter(said)).execute();

    assertThat(status).isEqualTo(Bench.WRONG_USE);
    assertThat(said.toString()).contains("records", "intake", "search", "worklist");
  }

  @Test
  void aFolderMustBeNamedToPrepareIt() {
    var said = new StringWriter();

    int status =
        Bench.commandLine().setErr(new PrintWriter(said)).execute("prepare", "--records", "9");

    assertThat(status).isEqualTo(Bench.WRONG_USE);
    assertThat(said.toString()).contains("--data=DIR");
  }

  @Test
  void figuresAreWrittenUnderTheirPublishedNames(@TempDir Path folder) throws Exception {
    var file = folder.resolve("figures.json");

    new Report("search", 12, Map.of("p50_ms", 3.5)).publish(file);

    var json = new JsonMapper().readTree(Files.readString(file));
    assertThat(json.path("bench").asString("")).isEqualTo("search");
    assertThat(json.path("records").asLong()).isEqualTo(12);
    assertThat(json.path("figures").path("p50_ms").asDouble()).isEqualTo(3.5);
  }
}
