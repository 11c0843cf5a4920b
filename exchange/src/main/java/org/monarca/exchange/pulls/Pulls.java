package org.monarca.exchange.pulls;

import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;

/** What stands in this room, put together once. */
record Pulls(
    Database database,
    PullStore store,
    PullSecrets secrets,
    Timetable timetable,
    InstantSource clock) {

  static Pulls of(Database database, Seals seals, InstantSource clock, CrashPoint crash) {
    return new Pulls(
        database,
        new PullStore(database),
        new PullSecrets(database, seals),
        new Timetable(database, crash),
        clock);
  }
}
