package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;
import tools.jackson.databind.json.JsonMapper;

/** The door of the intake on a database of its own: what it takes nobody works on. */
public final class SubmissionsOn {

  private SubmissionsOn() {}

  public static Submissions of(Database database, TestSeals keys, InstantSource clock) {
    return of(database, keys, clock, Long.MAX_VALUE);
  }

  /** Where no State may send more within a day. */
  public static Submissions of(Database database, TestSeals keys, InstantSource clock, long aDay) {
    var json = new JsonMapper();
    return new Submissions(
        Ledger.of(
            database,
            clock,
            clock,
            Duration.ofSeconds(20),
            json,
            keys.seals(),
            SubmissionListener.NOBODY),
        new Audit(database, clock, json),
        clock,
        Limits.published(),
        new DailyUploads(database, clock, state -> aDay),
        temporary(),
        () -> {},
        (submission, state, mapping, dryRun) -> {},
        CrashPoint.NONE);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("door-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
