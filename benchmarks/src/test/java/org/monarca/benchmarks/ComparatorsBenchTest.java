package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ComparatorsBenchTest {

  @Test
  void everyComparatorHasItsTimeAndWhatItAllocates(@TempDir Path folder) throws Exception {
    var file = folder.resolve("figures.json");

    int status =
        Bench.commandLine().execute("comparators", "--millis", "1", "--json", file.toString());

    assertThat(status).isEqualTo(Bench.DONE);
    var json = new JsonMapper().readTree(Files.readString(file));
    assertThat(json.path("records").asInt()).isEqualTo(NamePairs.COUNT);
    assertThat(json.path("figures").propertyNames())
        .hasSize(12 * 3 + 3)
        .contains("jaro_winkler_ns", "jaro_winkler_ns_error", "jaro_winkler_bytes")
        .contains("jaro_winkler_ratio_to_peer", "levenshtein_ratio_to_peer")
        .contains("one_slip_apart_ratio_to_peer", "given_names_ns", "dates_bytes");
  }
}
