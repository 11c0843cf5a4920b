package org.monarca.exchange.cli.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.immunization.schedule.BadSchedule;
import org.monarca.immunization.schedule.Schedule;

/**
 * How the vaccine groups of a forecast are named in files, in the order in which they stand there.
 */
public final class VaccineGroups {

  private VaccineGroups() {}

  /** The names in files by CDC's names. */
  static Map<String, String> codes() {
    var codes = new LinkedHashMap<String, String>();
    SmallTable.rows(VaccineGroups.class, "vaccine_groups.csv")
        .forEach(row -> codes.put(row.get(1), row.get(0)));
    return codes;
  }

  /** Refuses a schedule that has no series of one of the groups. */
  public static void judge(Schedule schedule) {
    for (var group : codes().keySet()) {
      if (!schedule.forecasts(group)) {
        throw new BadSchedule(
            schedule.source(),
            "",
            "there is no series of the vaccine group \"%s\"".formatted(group));
      }
    }
  }
}
