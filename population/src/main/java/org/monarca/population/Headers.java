package org.monarca.population;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.monarca.population.nights.Sort;
import org.monarca.records.Header;

/** Heads submissions: who, when, which. */
final class Headers {

  /** How far back a first submission reaches. */
  private static final int WINDOW_YEARS = 22;

  private final long seed;

  Headers(long seed) {
    this.seed = seed;
  }

  /** All that a State tells on a day, as changes since before anybody was born. */
  Header ofDay(String state, LocalDate day) {
    var created = created(day, Sort.DELTA);
    var begin = created.minusYears(WINDOW_YEARS).toInstant();
    return Header.delta(state, id(state, day, 1), created, begin, created.toInstant());
  }

  /**
   * One file of a night.
   *
   * @param last the night of the State's file before; the same night for its first
   */
  Header ofNight(String state, LocalDate night, Sort sort, LocalDate last) {
    var created = created(night, sort);
    var begin = created(last, Sort.DELTA).toInstant();
    return switch (sort) {
      case FULL -> Header.full(state, id(state, night, 1), created);
      case DELTA -> Header.delta(state, id(state, night, 1), created, begin, created.toInstant());
      case MENDED -> Header.delta(state, id(state, night, 2), created, begin, created.toInstant());
    };
  }

  private String id(String state, LocalDate day, int number) {
    return "gen-%d-%s-%s-%d".formatted(seed, day, state, number);
  }

  /** Soon after midnight, so that all that is told happened before; what is mended comes later. */
  private static OffsetDateTime created(LocalDate day, Sort sort) {
    var time = sort == Sort.MENDED ? LocalTime.of(0, 35) : LocalTime.of(0, 5);
    return OffsetDateTime.of(day, time, ZoneOffset.UTC);
  }
}
