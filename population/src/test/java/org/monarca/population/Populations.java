package org.monarca.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.UsState;
import org.monarca.population.states.ErrorRate;
import org.monarca.population.states.Told;
import org.monarca.records.Catalogue;

/** Small populations for tests. */
public final class Populations {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  public static final List<String> STATES = List.of("TX", "MI", "FL", "CA", "WA", "NC", "OH");
  public static final List<String> NATION =
      Catalogue.published().codeList("state").codes().stream().sorted().toList();

  private Populations() {}

  public static Settings small(Path out, long children, ErrorRate errors) {
    return Settings.of(children, STATES, 7, DAY, errors, out);
  }

  /** The lives of whom some State tells between these nights. */
  static Stream<Life> lives(
      long seed, int cabins, LocalDate from, LocalDate to, List<String> states) {
    var world = new World(states, seed, ErrorRate.LOW);
    return LongStream.range(0, cabins)
        .mapToObj(cabin -> world.lives(cabin, from, to))
        .flatMap(List::stream);
  }

  /** All that the States tell of the first cabins, child by child. */
  public static Stream<List<Told>> children(long seed, int cabins, LocalDate day, ErrorRate rate) {
    var world = new World(STATES, seed, rate);
    return LongStream.range(0, cabins)
        .mapToObj(cabin -> world.generation(cabin, day))
        .flatMap(generation -> generation.children().stream());
  }

  public static Stream<Told> told(long seed, int cabins, ErrorRate rate) {
    return children(seed, cabins, DAY, rate).flatMap(List::stream);
  }

  static UsState state(String code) {
    return Atlas.published().fetch(code);
  }
}
