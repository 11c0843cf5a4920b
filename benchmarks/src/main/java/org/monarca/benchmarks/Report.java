package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one run.
 *
 * @param records children or records that were really worked on
 * @param figures by the names of the published table, in its order
 */
record Report(String bench, long records, Map<String, Double> figures) {

  Report {
    figures = new LinkedHashMap<>(figures);
  }

  String table() {
    var text = new StringBuilder();
    text.append("%-26s %,14d%n".formatted("records", records));
    figures.forEach((name, figure) -> text.append("%-26s %14s%n".formatted(name, inWords(figure))));
    return text.toString();
  }

  /** Prints the table, and writes the JSON where a file is named. */
  void publish(@Nullable Path json) throws IOException {
    System.out.printf("%n%s%n%s", bench, table());
    if (json != null) {
      var content = new LinkedHashMap<String, Object>();
      content.put("bench", bench);
      content.put("records", records);
      content.put("figures", figures);
      Files.writeString(json, new JsonMapper().writeValueAsString(content) + "\n");
    }
  }

  private static String inWords(double figure) {
    return String.format(Locale.ROOT, figure >= 1000 ? "%,.0f" : "%.3f", figure);
  }
}
