package org.monarca.exchange.cli.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    try (var in =
            Objects.requireNonNull(VaccineGroups.class.getResourceAsStream("vaccine_groups.csv"));
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row -> codes.put(row.getField("cdsi_group"), row.getField("code")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
