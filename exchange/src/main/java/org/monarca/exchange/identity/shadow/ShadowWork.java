package org.monarca.exchange.identity.shadow;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.identity.stored.KeptApart;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Standardiser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on shadow runs, a chunk of records a transaction. The row of the run is locked meanwhile,
 * so that two processes never work on one chunk; a process that dies lets it go, and nothing of the
 * chunk is kept.
 */
final class ShadowWork {

  /** Kept for people to look at, of each kind; all are counted. */
  static final int KEPT = 10_000;

  private static final int MOST_FAILURES = 5;
  private static final Actor ACTOR = Actor.exchange("shadow");
  private static final Logger LOG = LoggerFactory.getLogger(ShadowWork.class);

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final Models models;
  private final int chunk;
  private final ShadowStore runs;
  private final ChangeStore changes;
  private final NeighbourStore records;
  private final Standardiser standardiser;
  private final PostgresIndex index;
  private final KeptApart bound;
  private @Nullable Trial latest;

  ShadowWork(
      Database database,
      InstantSource clock,
      Audit audit,
      Models models,
      Standardiser standardiser,
      JsonMapper json,
      int chunk) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.models = models;
    this.chunk = chunk;
    this.runs = new ShadowStore(database);
    this.changes = new ChangeStore(database, json);
    this.records = new NeighbourStore(database);
    this.standardiser = standardiser;
    this.index = new PostgresIndex(records, standardiser);
    this.bound = new KeptApart(database);
  }

  /** The two models of a run, read once. */
  private record Trial(long run, Contest contest) {}

  /** Compares one chunk of one run; answers whether there was any. */
  boolean takeOne() {
    var waiting = database.read(ACTOR, runs::waiting);
    if (waiting.isEmpty()) {
      latest = null;
      return false;
    }
    long id = waiting.get();
    boolean whole = false;
    try {
      boolean worked = database.write(ACTOR, () -> runs.take(id).map(this::chunk).isPresent());
      whole = true;
      return worked;
    } finally {
      if (!whole) {
        LOG.warn("linkage.shadow-failed run={}", id);
        database.write(
            ACTOR,
            () -> runs.failed(id, MOST_FAILURES, clock.instant().truncatedTo(ChronoUnit.MICROS)));
      }
    }
  }

  private boolean chunk(ShadowRun run) {
    var batch = records.recordsAfter(run.reached(), chunk);
    if (batch.isEmpty()) {
      finish(run);
      return true;
    }
    var found = contest(run).differences(batch);
    changes.add(run.id(), kept(run, found));
    var counted =
        found.stream().collect(Collectors.groupingBy(Difference::change, Collectors.counting()));
    runs.advance(run.id(), batch.getLast().source(), batch.size(), counted);
    return true;
  }

  private static List<Difference> kept(ShadowRun run, List<Difference> found) {
    return found.stream().filter(difference -> run.count(difference.change()) < KEPT).toList();
  }

  private void finish(ShadowRun run) {
    runs.finish(run.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    var entry = Entry.done("shadow.finish", "model", run.model()).with("against", run.against());
    for (var change : Change.values()) {
      entry = entry.with(change.code(), run.count(change));
    }
    audit.record(ACTOR, entry);
    LOG.info("linkage.shadow-done run={} records={}", run.id(), run.compared());
  }

  private Contest contest(ShadowRun run) {
    var known = latest;
    if (known != null && known.run() == run.id()) {
      return known.contest();
    }
    var contest = new Contest(model(run.against()), model(run.model()), standardiser, index, bound);
    latest = new Trial(run.id(), contest);
    return contest;
  }

  private LinkageModel model(String version) {
    return models.find(ACTOR, version).orElseThrow().model();
  }
}
