package org.monarca.exchange.identity.models;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Standardiser;

/** Learning a model anew from the records, when a person asks for it. */
public class Learnings {

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final LearningStore store;
  private final KnownRecords records;
  private final Runnable nudge;

  /**
   * @param nudge lets a worker look for work now
   */
  Learnings(
      Database database,
      InstantSource clock,
      Audit audit,
      Standardiser standardiser,
      Runnable nudge) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.store = new LearningStore(database);
    this.records = new KnownRecords(database, standardiser);
    this.nudge = nudge;
  }

  /** The last one that was asked for; empty when none ever was. */
  public Optional<Learned> latest(Actor reader) {
    return database.read(reader, store::latest);
  }

  /** Fewer records than this teach less than the shipped model knows. */
  public static int leastRecords() {
    return KnownRecords.LEAST;
  }

  /** Has a model learned soon; it is proposed, and nothing else changes. */
  public Asking ask(Actor actor) {
    var asked = database.write(actor, () -> asked(actor));
    nudge.run();
    return asked;
  }

  private Asking asked(Actor actor) {
    if (!AsExchange.read(database, records::areEnough)) {
      return Asking.TOO_FEW_RECORDS;
    }
    if (!store.ask(actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      return Asking.UNDER_WAY;
    }
    audit.record(actor, Entry.done("learning.ask", "learning"));
    return Asking.DONE;
  }
}
