package org.monarca.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** The numbers of the students of a bundle, whatever the reader would say of them. */
final class BundleIds {

  private BundleIds() {}

  static List<String> of(Path bundle) throws IOException {
    try (var zip = new ZipFile(bundle.toFile());
        var text =
            new BufferedReader(
                new InputStreamReader(
                    zip.getInputStream(zip.getEntry("students.csv")), StandardCharsets.UTF_8))) {
      return text.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }
  }
}
