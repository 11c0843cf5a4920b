package org.monarca.exchange.health;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** What States ask for school entry, on a database of a test. */
public final class SchoolEntryFixture {

  private SchoolEntryFixture() {}

  /**
   * As a process of the service has it.
   *
   * @param file rows of the operator's file
   */
  public static SchoolEntry on(
      Database database, InstantSource clock, Collection<Map<String, String>> file) {
    var json = JsonMapper.builder().build();
    return new SchoolEntry(
        EntryRequirements.with(file),
        database,
        new EntryStore(database, json),
        new Audit(database, clock, json),
        clock);
  }
}
