package org.monarca.exchange.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table beside a class: values by commas, no quotes, a heading. */
public final class SmallTable {

  private SmallTable() {}

  /** Its rows, without the heading. */
  public static List<List<String>> rows(Class<?> beside, String name) {
    var resource = Objects.requireNonNull(beside.getResourceAsStream(name), name);
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
