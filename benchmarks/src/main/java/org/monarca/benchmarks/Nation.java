package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.population.Outcome;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Catalogue;

/** The synthetic children of a measurement, as several States tell of them. */
record Nation(Outcome made) {

  private static final List<String> STATES =
      List.of("TX", "CA", "FL", "WA", "MI", "OR", "NC", "GA");
  private static final List<String> WARM_UP_STATES = List.of("OH", "NY", "KS", "AL");
  private static final long WARM_UP_CHILDREN = 5000;
  private static final long SEED = 4711;

  /** As all of them tell of their children. */
  static Nation whole(long children, Path folder) throws IOException {
    return of(children, Catalogue.known().codeList("state").codes(), folder);
  }

  /** As of yesterday, so that changes can follow today. */
  static Nation of(long children, Path folder) throws IOException {
    return of(children, STATES, folder);
  }

  /**
   * Some thousand children of other States, sent before a clock starts: a service that runs for
   * months is measured, not the first minute of its life.
   */
  static Nation warmUp(Path folder) throws IOException {
    return of(WARM_UP_CHILDREN, WARM_UP_STATES, folder);
  }

  /** Those of certain States. */
  static Nation of(long children, List<String> states, Path folder) throws IOException {
    var yesterday = LocalDate.now(Clock.system(ZoneOffset.UTC)).minusDays(1);
    return new Nation(
        new Population()
            .generate(
                Settings.of(children, states, SEED, yesterday, ErrorRate.USUAL, folder),
                Progress.silent()));
  }

  Map<String, Path> bundles() {
    var bundles = new LinkedHashMap<String, Path>();
    made.submissions().forEach(sent -> bundles.put(sent.state(), sent.file()));
    return bundles;
  }

  /** Student and child rows together. */
  long rows() {
    return made.submissions().stream().mapToLong(Outcome.Submission::records).sum();
  }
}
