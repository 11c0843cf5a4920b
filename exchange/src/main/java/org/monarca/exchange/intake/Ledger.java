package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.codes.CodesInForce;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's tables, each behind the one that knows its statements, and the codes by which
 * submissions are read.
 */
record Ledger(
    Database database,
    Claims claims,
    Progression progression,
    FindingStore findings,
    CauseStore causes,
    OutcomeStore outcomes,
    LeftOutStore leftOut,
    Contents contents,
    Entries entries,
    Listing listing,
    CodesInForce codes) {

  /** The exchange at work on what was sent. */
  static final Actor WORKER = Actor.exchange("intake");

  /**
   * @param holds by which holds on submissions end: one for all processes
   */
  static Ledger of(
      Database database,
      InstantSource clock,
      InstantSource holds,
      Duration lease,
      JsonMapper json,
      Seals seals,
      SubmissionListener listener) {
    var findings = new FindingStore(database, json, seals);
    var causes = new CauseStore(database, findings, json);
    var leftOut = new LeftOutStore(database);
    return new Ledger(
        database,
        new Claims(database, clock, holds, lease),
        new Progression(database, clock, listener, causes, leftOut),
        findings,
        causes,
        new OutcomeStore(database),
        leftOut,
        new Contents(database, seals),
        new Entries(database),
        new Listing(database),
        new CodesInForce(database));
  }
}
