package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RecordsBenchTest {

  @Test
  void aSmallRunHasEveryPublishedFigure(@TempDir Path folder) throws Exception {
    var file = folder.resolve("figures.json");

    int status =
        Bench.commandLine().execute("records", "--records", "40", "--json", file.toString());

    assertThat(status).isEqualTo(Bench.DONE);
    var json = new JsonMapper().readTree(Files.readString(file));
    assertThat(json.path("records").asLong()).isGreaterThan(500);
    assertThat(json.path("figures").propertyNames())
        .containsExactly(
            "csv_records_per_s",
            "xml_records_per_s",
            "jsonl_records_per_s",
            "bare_csv_records_per_s",
            "bare_xml_records_per_s",
            "bare_jsonl_records_per_s",
            "children_per_min");
    assertThat(json.path("figures"))
        .allSatisfy(figure -> assertThat(figure.asDouble()).isPositive());
  }
}
