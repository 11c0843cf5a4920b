package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.students.SourceRecords;
import tools.jackson.databind.json.JsonMapper;

/** Reads children as somebody at the desk does, as many as a test likes. */
public final class ReadChildren {

  private static final LookUpSettings MANY = new LookUpSettings(100_000, 100_000, 100_000, 100_000);

  private final Children children;
  private final ChildHistories histories;

  public ReadChildren(
      Database database, Identities identities, SourceRecords sources, InstantSource clock) {
    var json = JsonMapper.builder().build();
    var audit = new Audit(database, clock, json);
    var shelters = new Shelters(database, clock);
    var budget = new LookUpBudget(database, audit, clock, MANY);
    this.children = new Children(database, identities, sources, shelters, budget, audit, json);
    this.histories = new ChildHistories(database, identities, sources, shelters, budget, audit);
  }

  public ChildRecord record(ExchangeId id) {
    return children.find(Nation.by(Nation.REGISTRAR), id).orElseThrow();
  }

  /** As it was at that moment. */
  public ChildRecord asOf(ExchangeId id, Instant moment) {
    return histories.asOf(Nation.by(Nation.REGISTRAR), id, moment).orElseThrow();
  }
}
