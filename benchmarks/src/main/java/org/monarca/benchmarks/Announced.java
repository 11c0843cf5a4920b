package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.records.bundle.CsvBundleReader;

/** How many children each State says that it sends. */
final class Announced {

  private Announced() {}

  /**
   * By State.
   *
   * @param bundles by State
   */
  static Map<String, Long> in(Map<String, Path> bundles) throws IOException {
    var children = new LinkedHashMap<String, Long>();
    for (var bundle : bundles.entrySet()) {
      var header =
          new CsvBundleReader()
              .header(bundle.getValue())
              .orElseThrow(() -> new BenchFailure(bundle.getValue() + " has no header"));
      children.put(bundle.getKey(), header.studentCount());
    }
    return children;
  }
}
