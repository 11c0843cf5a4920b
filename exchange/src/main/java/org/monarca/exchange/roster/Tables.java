package org.monarca.exchange.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small tables beside this class: values by commas, no quotes, a heading. */
final class Tables {

  private Tables() {}

  static List<List<String>> rows(String name) {
    var resource = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
    try (resource) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
