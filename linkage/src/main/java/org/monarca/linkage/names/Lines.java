package org.monarca.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a CSV resource of this package, without its header; the fields hold no commas. */
final class Lines {

  private Lines() {}

  static List<String[]> of(String resource) {
    var stream = Lines.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("the resource " + resource + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
