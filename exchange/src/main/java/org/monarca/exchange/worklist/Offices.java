package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.States;
import org.springframework.stereotype.Component;

/** What the directory knows of the offices that have tasks: their days, and where they belong. */
@Component
class Offices {

  /** The Department keeps the days of the district in which it sits. */
  private static final String SEAT_OF_THE_DEPARTMENT = "DC";

  private final States states;
  private final Directory directory;
  private final InstantSource clock;

  Offices(States states, Directory directory, InstantSource clock) {
    this.states = states;
    this.directory = directory;
    this.clock = clock;
  }

  /** What day and time it is in each State, and with the Department. */
  Map<String, LocalDateTime> times() {
    var now = clock.instant();
    var times = new HashMap<String, LocalDateTime>();
    for (var state : states.all()) {
      times.put(state.code(), LocalDateTime.ofInstant(now, state.zone()));
    }
    times.put(Office.NATION, LocalDateTime.ofInstant(now, zone(Office.NATION)));
    return times;
  }

  /** The day that it is there. */
  LocalDate today(String state) {
    return LocalDate.ofInstant(clock.instant(), zone(state));
  }

  /** The day so many working days later. */
  LocalDate plusWorkingDays(String state, LocalDate from, int days) {
    return directory.plusWorkingDays(seat(state), from, days);
  }

  /** The moment at which so many working days are over, today not counted. */
  Instant over(String state, int workingDays) {
    var last = plusWorkingDays(state, today(state), workingDays);
    return last.plusDays(1).atStartOfDay(zone(state)).toInstant();
  }

  /** What the directory has of these districts, by LEA id, and of these regions. */
  KnownOffices known(Collection<String> districts, Collection<Long> regions) {
    return new KnownOffices(directory.districts(districts), directory.regions(regions));
  }

  private ZoneId zone(String state) {
    return states.find(seat(state)).orElseThrow().zone();
  }

  private static String seat(String state) {
    return state.equals(Office.NATION) ? SEAT_OF_THE_DEPARTMENT : state;
  }
}
