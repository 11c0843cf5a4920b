package org.monarca.exchange.identity.shadow;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** Trying models beside the active one, and what came of it. */
public class ShadowRuns {

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final Models models;
  private final ShadowStore store;
  private final ChangeStore changes;
  private final Runnable nudge;

  /**
   * @param nudge lets a worker look for work now
   */
  ShadowRuns(
      Database database,
      InstantSource clock,
      Audit audit,
      Models models,
      JsonMapper json,
      Runnable nudge) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.models = models;
    this.store = new ShadowStore(database);
    this.changes = new ChangeStore(database, json);
    this.nudge = nudge;
  }

  /** Changes of each kind that are kept to be looked at; all are counted. */
  public static int mostKept() {
    return ShadowWork.KEPT;
  }

  /** Has the model tried over all records, beside the one that is active now. */
  public Shadowing ask(Actor actor, String version) {
    var model = models.find(actor, version);
    if (model.filter(ShadowRuns::isReadable).isEmpty()) {
      return Shadowing.UNKNOWN;
    }
    if (model.get().isActive()) {
      return Shadowing.ACTIVE;
    }
    var asked = database.write(actor, () -> asked(actor, version));
    nudge.run();
    return asked;
  }

  private Shadowing asked(Actor actor, String version) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!AsExchange.write(database, () -> store.begin(version, actor.id(), at))) {
      return Shadowing.UNDER_WAY;
    }
    audit.record(actor, Entry.done("shadow.ask", "model", version));
    return Shadowing.DONE;
  }

  private static boolean isReadable(KnownModel model) {
    try {
      return model.model().version().equals(model.version());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** The latest first. */
  public List<ShadowRun> all(Actor reader) {
    return database.read(reader, store::all);
  }

  /** The last run of that model. */
  public Optional<ShadowRun> latestOf(Actor reader, String version) {
    return database.read(reader, () -> store.latestOf(version));
  }

  /**
   * Records of which the tried model would decide otherwise: those of the reader's own State, or of
   * all States for the Department. What is read of children is audited.
   *
   * @param kind of all kinds when absent
   * @param after {@link ShadowChange#source} of the last one read, 0 for the first page
   */
  public List<ShadowChange> changes(
      Actor reader, ShadowRun run, @Nullable Change kind, long after, int limit) {
    return database.write(
        reader,
        () -> {
          var found =
              AsExchange.read(
                  database, () -> changes.changes(run.id(), kind, reader.state(), after, limit));
          if (!found.isEmpty()) {
            audit.record(
                reader,
                Entry.done("shadow.view", "model", run.model())
                    .with("run", run.id())
                    .with("after", after)
                    .with("count", found.size()));
          }
          return found;
        });
  }
}
