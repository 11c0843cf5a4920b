package org.monarca.exchange.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a test's database, in a folder of their own, and the work on them, step by step. */
public final class TestSeals {

  private static final Path FOLDER = folder();

  private final Database database;
  private final OuterKeys outer;
  private final AtomicReference<Instant> now;
  private final InstantSource clock;
  private final Audit audit;
  private final Seals seals;

  private TestSeals(Database database, OuterKeys outer, AtomicReference<Instant> now) {
    this.database = database;
    this.outer = outer;
    this.now = now;
    this.clock = now::get;
    this.audit = new Audit(database, clock, new JsonMapper());
    this.seals = new Seals(database, outer, audit, clock);
  }

  /** With keys that all such tests share. */
  public static TestSeals of(Database database) {
    return of(database, FOLDER);
  }

  /** With the keys in that folder, which are made when there are none. */
  public static TestSeals of(Database database, Path folder) {
    var outer = new OuterKeys(folder.resolve(OuterKeys.FILE), false);
    outer.make();
    return new TestSeals(
        database, outer, new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z")));
  }

  public Seals seals() {
    return seals;
  }

  public Rotation rotation() {
    return new Rotation(database, seals, outer, audit, clock);
  }

  /** As another process that has seen no key yet. */
  public TestSeals afresh() {
    return new TestSeals(database, outer, now);
  }

  /** One step of sealing anew; whether there was any. */
  public boolean step(SealedHolder... holders) {
    return new Resealing(database, List.of(holders), audit, clock).takeOne();
  }

  /**
   * Seals anew until nothing is left to do, and former keys are destroyed: nobody reads by them.
   */
  public void rest(SealedHolder... holders) {
    sealAnew(holders);
    now.updateAndGet(at -> at.plus(Resealing.AGAIN));
    sealAnew(holders);
  }

  /** Seals anew until nothing is left to do at this moment; former keys are there for readers. */
  public void sealAnew(SealedHolder... holders) {
    while (step(holders)) {
      // There was more to do.
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
