package org.monarca.exchange.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.NamedTable;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.schedule.Schedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The schedule, and what States ask for school entry: shipped, or an operator's own. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  @Bean
  Histories histories(HealthSettings settings) {
    var folder = settings.supportingData();
    return new Histories(
        Forecaster.of(folder == null ? Schedule.standard() : Schedule.from(folder)));
  }

  @Bean
  SchoolEntry schoolEntry(
      HealthSettings settings,
      Database database,
      JsonMapper json,
      Audit audit,
      InstantSource clock) {
    return new SchoolEntry(
        requirements(settings), database, new EntryStore(database, json), audit, clock);
  }

  /** A row that is none stops the start. */
  private static EntryRequirements requirements(HealthSettings settings) {
    var file = settings.schoolEntry();
    if (file == null) {
      return EntryRequirements.with(List.of());
    }
    try (var read = Files.newBufferedReader(file)) {
      return EntryRequirements.with(NamedTable.rows(read));
    } catch (IOException e) {
      throw new UncheckedIOException("monarca.health.school-entry cannot be read: " + file, e);
    }
  }
}
