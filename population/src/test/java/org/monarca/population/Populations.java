package org.monarca.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.monarca.population.states.ErrorRate;
import org.monarca.population.states.Told;

/** Small populations for tests. */
public final class Populations {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  public static final List<String> STATES = List.of("TX", "MI", "FL", "CA", "WA", "NC", "OH");

  private Populations() {}

  public static Settings small(Path out, long children, ErrorRate errors) {
    return Settings.of(children, STATES, 7, DAY, errors, out);
  }

  /** All that the States tell of the first families, child by child. */
  public static Stream<List<Told>> children(
      long seed, int families, LocalDate day, ErrorRate rate) {
    var world = new World(Settings.of(1, STATES, seed, day, rate, Path.of("unused")));
    return LongStream.range(0, families)
        .mapToObj(world::generation)
        .flatMap(generation -> generation.children().stream());
  }

  public static Stream<Told> told(long seed, int families, ErrorRate rate) {
    return children(seed, families, DAY, rate).flatMap(List::stream);
  }
}
