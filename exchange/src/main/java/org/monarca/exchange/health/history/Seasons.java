package org.monarca.exchange.health.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.monarca.immunization.schedule.Schedule;
import org.monarca.immunization.schedule.Season;
import org.monarca.immunization.schedule.SeriesDose;

/** Until when the schedule knows the season of vaccines that are given by season. */
final class Seasons {

  private final Map<String, LocalDate> last = new HashMap<>();

  Seasons(Schedule schedule) {
    for (var antigen : schedule.antigens()) {
      for (var series : antigen.series()) {
        series.doses().stream()
            .map(SeriesDose::season)
            .filter(season -> season != null)
            .map(Season::end)
            .forEach(end -> last.merge(series.vaccineGroup(), end, Seasons::later));
      }
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether the group is given by season, and the last that is known is over. */
  boolean areOver(String group, LocalDate day) {
    var end = last.get(group);
    return end != null && day.isAfter(end);
  }
}
