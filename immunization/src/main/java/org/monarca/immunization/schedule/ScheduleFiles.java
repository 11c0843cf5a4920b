package org.monarca.immunization.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of one version are. */
interface ScheduleFiles {

  String SCHEDULE = "cdsi_schedule.json";
  String SERIES = "cdsi_series.json";
  String RISK_SERIES = "cdsi_series_risk.json";
  String CONTRAINDICATIONS = "cdsi_contraindications.json";
  String CONFLICTS = "cdsi_live_virus_conflicts.csv";

  /** The bytes of a file of this name. */
  byte[] bytes(String name);

  static ScheduleFiles ofProduct() {
    return name -> {
      try (InputStream in = ScheduleFiles.class.getResourceAsStream("cdsi/" + name)) {
        if (in == null) {
          throw new BadSchedule(name, "", "it is missing from the product");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  static ScheduleFiles of(Path folder) {
    return name -> {
      var file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new BadSchedule(
            file.toString(), "", "there is no such file; a version has five, as docs/health says");
      }
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new BadSchedule(file.toString(), "", "it cannot be read");
      }
    };
  }
}
